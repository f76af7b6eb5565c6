package vn.kyluu.agent.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void readsWhatTheHospitalDecides() throws IOException {
        Path file = Files.writeString(folder.resolve("agent.properties"), """
                origins = https://benhan.example, https://ky.example
                modules = /opt/lib/fptca_v4.so
                pin-tries = 5
                module-environment = SOFTHSM2_CONF=/x,A=b=c
                """);

        Settings settings = Settings.read(file);

        assertThat(settings.origins()).containsExactly("https://benhan.example", "https://ky.example");
        assertThat(settings.modules()).containsExactly(Path.of("/opt/lib/fptca_v4.so"));
        assertThat(settings.pinTries()).contains(5);
        assertThat(settings.environment()).isEqualTo(Map.of("SOFTHSM2_CONF", "/x", "A", "b=c"));
        assertThat(settings.port()).isEqualTo(18317);
        assertThat(settings.language()).isEqualTo("vi");
    }

    @Test
    void allowsNobodyWithoutAFile() throws IOException {
        assertThat(Settings.read(folder.resolve("missing")).origins()).isEmpty();
    }

    @Test
    void namesTheFileWithAWrongValue() throws IOException {
        Path file = Files.writeString(folder.resolve("agent.properties"), "port = nhiều");
        assertThatThrownBy(() -> Settings.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nhiều");
    }
}
