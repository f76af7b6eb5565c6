package vn.kyluu.demo.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    Path folder;

    @Test
    void remembersAPortAndPromisesItToNobodyElse() {
        Home home = new Home(folder);
        int pki = new Ports(home).of("pki");
        int postgres = new Ports(home).of("postgres");
        assertThat(postgres).isNotEqualTo(pki);
        assertThat(new Ports(home).of("pki")).isEqualTo(pki);
    }

    @Test
    void takesAProcessForOursOnlyIfItStartedWhenWeNotedIt() {
        Home home = new Home(folder);
        PidFile file = new PidFile(home, "self");
        assertThat(file.process()).isEmpty();
        file.note(ProcessHandle.current());
        assertThat(file.process()).contains(ProcessHandle.current());
        new PrivateFile(home.run().resolve("self.pid"))
                .write(ProcessHandle.current().pid() + "\n2001-01-01T00:00:00Z");
        assertThat(file.process()).isEmpty();
    }
}
