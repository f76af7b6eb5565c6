package vn.kyluu.archive.fsck;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import vn.kyluu.archive.vault.SiteOutage;

/**
 * {@code fsck --directory DIR}, or {@code fsck --endpoint URL --bucket NAME --access-key KEY --secret-key-file FILE [--region
 * NAME]}: looks at a whole site. Exit code 0 if all is right, 1 if not, or if it could not be looked at.
 */
public final class FsckProgram {
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
            CheckSite.Report report = new CheckSite(SiteOptions.read(options, "--")).check();
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
}
