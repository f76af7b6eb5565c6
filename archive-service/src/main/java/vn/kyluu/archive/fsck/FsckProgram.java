package vn.kyluu.archive.fsck;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.vault.directory.DirectoryVault;
import vn.kyluu.archive.vault.s3.S3Site;
import vn.kyluu.archive.vault.s3.S3Vault;

/**
 * {@code fsck --directory DIR}, or {@code fsck --endpoint URL --bucket NAME --access-key KEY --secret-key-file FILE [--region
 * NAME]}: looks at a whole site. Exit code 0 if all is right, 1 if not, or if it could not be looked at.
 */
public final class FsckProgram {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private FsckProgram() {}

    /** The program; ends with a failure if something is wrong, which was said in words already. */
    public static void main(String... arguments) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, said) -> {
            if (!(said instanceof NotRight)) {
                System.getLogger(FsckProgram.class.getName()).log(System.Logger.Level.ERROR, "broke off", said);
            }
        });
        if (run(arguments, System.out, System.err) != 0) {
            throw new NotRight();
        }
    }

    /** Gives the process its exit code. */
    private static final class NotRight extends RuntimeException {}

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        try {
            CheckSite.Report report = new CheckSite(site(options)).check();
            report.faults().forEach(out::println);
            out.println(
                    "objects " + report.objects() + ", whole packages " + report.packages() + ", minutes of disposals "
                            + report.minutes() + ", faults " + report.faults().size());
            return report.faults().isEmpty() ? 0 : 1;
        } catch (IOException | SiteOutage | IllegalArgumentException e) {
            err.println("the site could not be looked at: " + e.getMessage());
            return 2;
        }
    }

    private static Vault site(Map<String, String> options) throws IOException {
        if (options.containsKey("--directory")) {
            Path directory = Path.of(needed(options, "--directory"));
            String name = Files.readString(directory.resolve(".kyluu-site")).strip();
            return new DirectoryVault(name, directory);
        }
        String secret = Files.readString(Path.of(needed(options, "--secret-key-file")))
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        return new S3Vault(new S3Site(
                needed(options, "--endpoint"),
                URI.create(needed(options, "--endpoint")),
                options.getOrDefault("--region", "us-east-1"),
                needed(options, "--bucket"),
                needed(options, "--access-key"),
                secret,
                PATIENCE));
    }

    private static String needed(Map<String, String> options, String name) {
        return Optional.ofNullable(options.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "--directory, or --endpoint, --bucket, --access-key and" + " --secret-key-file are needed"));
    }
}
