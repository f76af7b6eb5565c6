package vn.kyluu.agent.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import vn.kyluu.pkcs11.OperatingSystem;

/**
 * What the hospital decides; a properties file in UTF-8.
 *
 * @param file where it was read from, or would be
 * @param port of the loopback interface; 0 for any free one
 * @param origins pages that may ask
 * @param modules libraries beside those of the catalogue
 * @param catalogue a copy of {@code hsm-config/}; without one that of the packaged agent; without that only {@code modules} are used
 * @param issuers folder of certificates of issuers
 * @param pinTries how many tries a full PIN counter has
 * @param language {@code vi} or {@code en}
 * @param callSeconds longest a module may take for one call
 * @param environment added for the modules
 * @param folder where pairings are kept
 */
public record Settings(
        Path file,
        int port,
        List<String> origins,
        List<Path> modules,
        Optional<Path> catalogue,
        Optional<Path> issuers,
        Optional<Integer> pinTries,
        String language,
        int callSeconds,
        Map<String, String> environment,
        Path folder) {
    private static final int PORT = 18317;
    private static final String CALL_SECONDS = "20";

    public Settings {
        origins = List.copyOf(origins);
        modules = List.copyOf(modules);
        environment = Map.copyOf(environment);
    }

    /** Where the file lies if nobody says otherwise. */
    public static Path usualFile() {
        Path home = Path.of(System.getProperty("user.home"));
        return switch (OperatingSystem.current()) {
            case WINDOWS ->
                Path.of(Objects.requireNonNullElse(System.getenv("ProgramData"), "C:\\ProgramData"))
                        .resolve("KyLuu Agent")
                        .resolve("agent.properties");
            case MACOS -> home.resolve("Library/Application Support/KyLuu Agent/agent.properties");
            case LINUX ->
                Stream.of(home.resolve(".config/kyluu-agent/agent.properties"))
                        .filter(Files::exists)
                        .findFirst()
                        .orElse(Path.of("/etc/kyluu-agent/agent.properties"));
        };
    }

    /** Where the agent keeps what it must remember of this user. */
    static Path usualFolder() {
        Path home = Path.of(System.getProperty("user.home"));
        return switch (OperatingSystem.current()) {
            case WINDOWS ->
                Path.of(Objects.requireNonNullElse(System.getenv("LOCALAPPDATA"), home.toString()))
                        .resolve("KyLuu Agent");
            case MACOS -> home.resolve("Library/Application Support/KyLuu Agent");
            case LINUX -> home.resolve(".config/kyluu-agent");
        };
    }

    /**
     * Reads the file; one that is not there leaves everything at its default.
     *
     * @throws IOException if it cannot be read, or a value is not as it should be; the message names it
     */
    public static Settings read(Path file) throws IOException {
        Properties read = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                read.load(reader);
            }
        }
        try {
            return new Settings(
                    file,
                    Integer.parseInt(
                            read.getProperty("port", Integer.toString(PORT)).strip()),
                    list(read, "origins"),
                    list(read, "modules").stream().map(Path::of).toList(),
                    path(read, "catalogue")
                            .or(() -> Optional.ofNullable(System.getProperty("kyluu.agent.catalogue"))
                                    .map(Path::of)),
                    path(read, "issuers"),
                    Optional.ofNullable(read.getProperty("pin-tries")).map(tries -> Integer.valueOf(tries.strip())),
                    read.getProperty("language", "vi").strip(),
                    Integer.parseInt(
                            read.getProperty("call-seconds", CALL_SECONDS).strip()),
                    environment(list(read, "module-environment")),
                    path(read, "folder").orElseGet(Settings::usualFolder));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<String> list(Properties read, String key) {
        return Stream.of(read.getProperty(key, "").split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Optional<Path> path(Properties read, String key) {
        return Optional.ofNullable(read.getProperty(key)).map(String::strip).map(Path::of);
    }

    private static Map<String, String> environment(List<String> pairs) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("module-environment is NAME=VALUE, between commas");
            }
            variables.put(parts[0], parts[1]);
        }
        return variables;
    }
}
