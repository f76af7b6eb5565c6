package vn.kyluu.demo.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.kyluu.demo.home.Home;

/** A program of ours in a process of its own, with its own SoftHSM (R2). */
public final class ChildProgram {
    private final Home home;
    private final Path softHsmFolder;

    /** @param softHsmFolder holds the {@code softhsm2.conf} that the process will see */
    public ChildProgram(Home home, Path softHsmFolder) {
        this.home = home;
        this.softHsmFolder = softHsmFolder;
    }

    /**
     * Runs a program to its end.
     *
     * @return what it printed, line by line
     * @throws IllegalStateException if it ended with another code than 0; its complaint is in {@code log/token.log}
     */
    public List<String> run(Class<?> program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        Path log = home.logs().resolve("token.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .put("SOFTHSM2_CONF", softHsmFolder.resolve("softhsm2.conf").toString());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(program.getSimpleName() + " ended with " + code + ", see " + log);
            }
            return said.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + program.getSimpleName() + " ran", e);
        }
    }
}
