package vn.kyluu.faulty;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The module that fails on order, built into a folder by the C compiler of this machine. */
public final class FaultyModule {
    /** The user PIN of the tokens made here. */
    public static final String PIN = "1234";

    private static final String SOURCE = "faulty_pkcs11.c";

    private final Path folder;
    private final Path real;
    private final FaultPage page;

    private FaultyModule(Path folder, Path real, FaultPage page) {
        this.folder = folder;
        this.real = real;
        this.page = page;
    }

    /** The compiler to use; tests that need one are skipped where there is none. */
    public static Optional<String> compiler() {
        return Stream.of("cc", "gcc", "clang")
                .filter(name -> Stream.of(System.getenv("PATH").split(":", -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))))
                .findFirst();
    }

    /**
     * Builds it into a folder.
     *
     * @param real the library behind it
     */
    public static FaultyModule build(Path folder, Path real) throws IOException {
        Path home = Files.createDirectories(folder).toAbsolutePath();
        try (InputStream source = Objects.requireNonNull(FaultyModule.class.getResourceAsStream(SOURCE))) {
            Files.write(home.resolve(SOURCE), source.readAllBytes());
        }
        run(
                home,
                Map.of(),
                List.of(
                        compiler().orElseThrow(() -> new IOException("no C compiler on this machine")),
                        "-shared",
                        "-fPIC",
                        "-O2",
                        "-o",
                        "libfaulty.so",
                        SOURCE,
                        "-ldl"));
        Files.writeString(home.resolve("libfaulty.so.real"), real.toAbsolutePath() + "\n");
        return new FaultyModule(home, real, new FaultPage(home.resolve("libfaulty.so.page")));
    }

    /** The library to load. */
    public Path library() {
        return folder.resolve("libfaulty.so");
    }

    /** Where to order faults. */
    public FaultPage page() {
        return page;
    }

    /** Makes a token by SoftHSM's own tool in a SoftHSM of this folder; its user PIN is {@link #PIN}. */
    public void initializeToken(String label) throws IOException {
        configure();
        run(
                folder,
                environment(),
                List.of(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        label,
                        "--so-pin",
                        "12345678",
                        "--pin",
                        PIN));
    }

    /** The same module over a clone of its tokens, as they are now. */
    public FaultyModule copyTo(Path other) throws IOException {
        FaultyModule copy = build(other, real);
        copy.configure();
        Path from = folder.resolve("tokens");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.folder
                        .resolve("tokens")
                        .resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target);
            }
        }
        return copy;
    }

    /** What the SoftHSM of this folder must find in its environment. */
    public Map<String, String> environment() {
        return Map.of("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
    }

    private void configure() throws IOException {
        Path tokens = Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    }

    private static void run(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(command.get(0) + " failed: " + said.strip());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
