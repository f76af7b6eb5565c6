package vn.kyluu.ades;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of somebody else that looks at what we made. */
public final class OutsideTool {
    private final String program;
    private final String debianPackage;

    public OutsideTool(String program, String debianPackage) {
        this.program = program;
        this.debianPackage = debianPackage;
    }

    /**
     * Runs it and gives exit code and output. A missing program fails the test and names its package, unless the system
     * property {@code kyluu.tools.optional} is true: then the test is skipped.
     */
    public Result run(String... arguments) throws IOException, InterruptedException {
        boolean isInstalled = Files.isExecutable(Path.of("/usr/bin", program));
        if (!isInstalled) {
            assumeFalse(Boolean.getBoolean("kyluu.tools.optional"), program + " is missing");
            fail("%s is missing: install Debian's package %s", program, debianPackage);
        }
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    public record Result(int code, String output) {}
}
