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
     */
    record Store(S3Site store) implements SiteSettings {
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
        return new Store(new S3Site(
                name,
                URI.create(config.getValue(prefix + ".endpoint", String.class)),
                config.getOptionalValue(prefix + ".region", String.class).orElse("us-east-1"),
                config.getValue(prefix + ".bucket", String.class),
                config.getValue(prefix + ".access-key", String.class),
                secret(Path.of(config.getValue(prefix + ".secret-key-file", String.class))),
                Duration.ofSeconds(config.getOptionalValue(prefix + ".timeout-seconds", Long.class)
                        .orElse(20L))));
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
