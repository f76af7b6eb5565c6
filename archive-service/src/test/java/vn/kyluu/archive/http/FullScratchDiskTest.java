package vn.kyluu.archive.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own temporary disk is gone: that is said of us, and never of a site. */
class FullScratchDiskTest {
    @TempDir
    Path root;

    @Test
    void isToldAsSuchAndBlamesNoSite() throws Exception {
        Path scratch = root.resolve("scratch");

        assertThat(said(scratch)).isEqualTo("503 scratch-outage, again later: true, incidents: 0");

        Files.createDirectory(scratch);
        assertThat(said(scratch)).as("with room again").isEqualTo("read 9437184");
    }

    /** In a program of its own, for the folder of temporary files is chosen when Java starts. */
    private String said(Path scratch) throws IOException, InterruptedException {
        Path sites = Files.createTempDirectory(root, "sites");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + scratch,
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullScratchDisk.class.getName(),
                        sites.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        program.waitFor();
        return said.lines().reduce((first, last) -> last).orElse("");
    }
}
