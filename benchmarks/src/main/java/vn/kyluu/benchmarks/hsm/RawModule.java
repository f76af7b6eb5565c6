package vn.kyluu.benchmarks.hsm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vn.kyluu.pkcs11.KeyKind;

/** The floor: a C program over the same library, built by this machine's compiler. */
final class RawModule {
    private static final String SOURCE = "raw_rate.c";

    private final Path program;
    private final Path library;
    private final String pin;

    private RawModule(Path program, Path library, String pin) {
        this.program = program;
        this.library = library;
        this.pin = pin;
    }

    static RawModule build(Path folder, Path library, String pin) throws IOException, InterruptedException {
        Path source = folder.resolve(SOURCE);
        try (InputStream text = Objects.requireNonNull(RawModule.class.getResourceAsStream(SOURCE))) {
            Files.write(source, text.readAllBytes());
        }
        Path program = folder.resolve("raw_rate");
        run("cc", "-O2", "-w", "-o", program.toString(), source.toString(), "-ldl", "-lpthread");
        return new RawModule(program, library, pin);
    }

    double rate(KeyKind kind, int threads, int seconds) throws IOException, InterruptedException {
        return Double.parseDouble(run(
                program.toString(),
                library.toString(),
                pin,
                kind.name(),
                kind.isRsa() ? "rsa" : "ec",
                Integer.toString(threads),
                Integer.toString(seconds)));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + ": " + said);
        }
        return said;
    }
}
