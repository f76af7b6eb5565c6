package vn.kyluu.archive.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import vn.kyluu.archive.vault.s3.S3Site;

/** One site, {@code kyluu.archive.sites.a} or {@code .b}; with an {@code endpoint} it is an object store. */
sealed interface SiteSettings {
    /** {@code .name}, shown on receipts. */
    String name();

    /**
     * A directory.
     *
     * @param directory {@code .directory}
     */
    record Directory(String name, Path directory) implements SiteSettings {}

    /**
     * An object store.
     *
     * @param store {@code .endpoint}, {@code .region} (us-east-1), {@code .bucket}, {@code .access-key},
     *     {@code .secret-key-file} (its first line), {@code .timeout-seconds} (20)
     * @param disposal the same with {@code .disposal.access-key} and {@code .disposal.secret-key-file}, which may remove
     *     expired versions; without them the archive's own keys, which may not
     */
    record Store(S3Site store, S3Site disposal) implements SiteSettings {
        @Override
        public String name() {
            return store.name();
        }
    }

    /** Reads the settings of one site; a missing one is named by the failure. */
    static SiteSettings read(Config config, String letter) {
        String prefix = "kyluu.archive.sites." + letter;
        String name = config.getValue(prefix + ".name", String.class);
        if (config.getOptionalValue(prefix + ".endpoint", String.class).isEmpty()) {
            return new Directory(name, Path.of(config.getValue(prefix + ".directory", String.class)));
        }
        S3Site store = store(config, prefix, prefix);
        boolean own = config.getOptionalValue(prefix + ".disposal.access-key", String.class)
                .isPresent();
        return new Store(store, own ? store(config, prefix, prefix + ".disposal") : store);
    }

    private static S3Site store(Config config, String prefix, String keys) {
        return new S3Site(
                config.getValue(prefix + ".name", String.class),
                URI.create(config.getValue(prefix + ".endpoint", String.class)),
                config.getOptionalValue(prefix + ".region", String.class).orElse("us-east-1"),
                config.getValue(prefix + ".bucket", String.class),
                config.getValue(keys + ".access-key", String.class),
                secret(Path.of(config.getValue(keys + ".secret-key-file", String.class))),
                Duration.ofSeconds(config.getOptionalValue(prefix + ".timeout-seconds", Long.class)
                        .orElse(20L)));
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
