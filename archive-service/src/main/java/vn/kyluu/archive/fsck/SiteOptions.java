package vn.kyluu.archive.fsck;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.vault.directory.DirectoryVault;
import vn.kyluu.archive.vault.s3.S3Site;
import vn.kyluu.archive.vault.s3.S3Vault;

/**
 * A site as a command line names it: {@code --directory DIR}, or {@code --endpoint URL --bucket NAME --access-key KEY
 * --secret-key-file FILE [--region NAME]}.
 */
public final class SiteOptions {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private SiteOptions() {}

    /**
     * The site.
     *
     * @param prefix what the names of the options begin with, such as {@code --} or {@code --a-}
     * @throws IOException if a file that is named cannot be read
     * @throws IllegalArgumentException if an option is missing
     */
    public static Vault read(Map<String, String> options, String prefix) throws IOException {
        if (options.containsKey(prefix + "directory")) {
            Path directory = Path.of(needed(options, prefix, "directory"));
            String name = Files.readString(directory.resolve(".kyluu-site")).strip();
            return new DirectoryVault(name, directory);
        }
        String secret = Files.readString(Path.of(needed(options, prefix, "secret-key-file")))
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        return new S3Vault(new S3Site(
                needed(options, prefix, "endpoint"),
                URI.create(needed(options, prefix, "endpoint")),
                options.getOrDefault(prefix + "region", "us-east-1"),
                needed(options, prefix, "bucket"),
                needed(options, prefix, "access-key"),
                secret,
                PATIENCE));
    }

    private static String needed(Map<String, String> options, String prefix, String name) {
        return Optional.ofNullable(options.get(prefix + name))
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%1$sdirectory, or %1$sendpoint, %1$sbucket, %1$saccess-key and %1$ssecret-key-file are needed",
                        prefix)));
    }
}
