package vn.kyluu.signing.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The program as {@code ./kyluu flows} starts it: with the libraries that lie beside the WAR. */
class FlowsProgramIT {
    private static final String FLOWS = Path.of("..", "signing-flows").toString();

    @Test
    void looksTheFlowsOverThatAreShipped() throws Exception {
        assertThat(said("check", FLOWS)).contains("care-sheet v1", "No fault.");
    }

    @Test
    void drawsAFlow() throws Exception {
        assertThat(said("show", FLOWS, "standard")).startsWith("<svg").endsWith("</svg>\n");
    }

    private static String said(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "target/classes:target/lib/*",
                FlowsProgram.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
