package vn.kyluu.pkcs11;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Our own PKCS#11 module that fails on order, built by the C compiler of this machine in front of SoftHSM. */
final class FaultyModule {
    final Path library;
    final FaultPage page;
    private final Path configuration;

    private FaultyModule(Path library, FaultPage page, Path configuration) {
        this.library = library;
        this.page = page;
        this.configuration = configuration;
    }

    /** The compiler to use; tests that need one are skipped where there is none. */
    static Optional<String> compiler() {
        return Stream.of("cc", "gcc", "clang")
                .filter(name -> Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))))
                .findFirst();
    }

    /** Builds it into a folder, with a SoftHSM of its own in the same folder. */
    static FaultyModule build(Path folder) throws IOException {
        Path library = folder.resolve("libfaulty.so").toAbsolutePath();
        Path source = Path.of("src", "test", "c", "faulty_pkcs11.c");
        run(
                folder,
                Map.of(),
                compiler().orElseThrow(),
                "-shared",
                "-fPIC",
                "-O2",
                "-o",
                library.toString(),
                source.toAbsolutePath().toString(),
                "-ldl");
        Files.writeString(folder.resolve("libfaulty.so.real"), SoftHsm.library() + "\n");
        FaultPage page = new FaultPage(folder.resolve("libfaulty.so.page"));
        return new FaultyModule(library, page, SoftToken.configure(folder));
    }

    /** A token made by SoftHSM's own tool, PIN 1234. */
    void initializeToken(String label) throws IOException {
        SoftToken.initialize(configuration, label, SoftHsm.pin("12345678"), SoftHsm.pin("1234"));
    }

    /** The same module over a clone of its tokens, as they are now. */
    FaultyModule copyTo(Path folder) throws IOException {
        FaultyModule copy = build(folder);
        Path from = configuration.resolveSibling("tokens");
        Path to = folder.resolve("tokens");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    Map<String, String> environment() {
        return Map.of("SOFTHSM2_CONF", configuration.toAbsolutePath().toString());
    }

    private static void run(Path folder, Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(command[0] + " failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
