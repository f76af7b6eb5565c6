package vn.kyluu.ades.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R12: 100 MB take at most 64 MB of memory more than 1 MB does. */
class LargePdfIT {
    private static final int FOR_A_SMALL_ONE = 48;

    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    void aHundredMegabytesAreSignedAndJudgedInFiles() throws Exception {
        assertThat(run(1, FOR_A_SMALL_ONE)).isEqualTo("TOTAL_PASSED");
        assertThat(run(100, FOR_A_SMALL_ONE + 64)).isEqualTo("TOTAL_PASSED");
        assertThat(folder).isEmptyDirectory();
    }

    private String run(int megabytes, int heap) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargePdf.class.getName(),
                        Integer.toString(megabytes))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertThat(process.waitFor()).isZero();
        return printed;
    }
}
