package vn.kyluu.archive.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.archive.drill.DrillMinutes;
import vn.kyluu.archive.drill.Ledger;
import vn.kyluu.archive.drill.LookAgain;
import vn.kyluu.archive.drill.Restoring;
import vn.kyluu.archive.drill.RestoringByCommand;
import vn.kyluu.archive.drill.RunDrill;
import vn.kyluu.archive.fsck.SiteOptions;
import vn.kyluu.archive.store.JdbcLedger;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.work.DatabaseOutage;

/**
 * {@code --live JDBC-URL --user NAME --trust-anchors DIR --minutes DIR [--sample N] [--zone ZONE] --a-… --b-… -- COMMAND…}: the
 * restore drill. The sites are named as for fsck, with {@code --a-} and {@code --b-}; the password comes from the environment,
 * {@code KYLUU_DATABASE_PASSWORD}. The command is what {@link RestoringByCommand} says. Writes the minutes and prints them; exit code 0
 * only if all was as it must be.
 */
public final class RestoreDrillProgram {
    private static final String USUAL_SAMPLE = "50";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private RestoreDrillProgram() {}

    /** The program. */
    public static void main(String... arguments) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, said) -> {
            if (!(said instanceof NotPassed)) {
                System.getLogger(RestoreDrillProgram.class.getName()).log(System.Logger.Level.ERROR, "broke off", said);
            }
        });
        String password =
                Optional.ofNullable(System.getenv("KYLUU_DATABASE_PASSWORD")).orElse("");
        if (!run(List.of(arguments), password, System.out, System.err)) {
            throw new NotPassed();
        }
    }

    /** Gives the process its exit code; why was said in words already. */
    private static final class NotPassed extends RuntimeException {}

    static boolean run(List<String> arguments, String password, PrintStream out, PrintStream err) {
        int end = arguments.indexOf("--");
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < Math.max(0, end); i += 2) {
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        try {
            if (end < 0 || end + 1 == arguments.size()) {
                throw new IllegalArgumentException("-- and a command that restores the database are needed");
            }
            ZoneId zone = ZoneId.of(options.getOrDefault("--zone", "Asia/Ho_Chi_Minh"));
            DrillMinutes minutes = drill(options, arguments.subList(end + 1, arguments.size()), password, zone);
            Path directory = Files.createDirectories(Path.of(needed(options, "--minutes")));
            String name = "restore-drill-"
                    + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
                            .format(minutes.startedAt().atZone(zone));
            Files.write(directory.resolve(name + ".json"), minutes.json(zone).toByteArray());
            Path text = Files.writeString(directory.resolve(name + ".txt"), minutes.text(zone));
            out.print(minutes.text(zone));
            out.println(text);
            return minutes.passed();
        } catch (IOException | IllegalArgumentException | Restoring.NotRestored | SiteOutage | DatabaseOutage e) {
            err.println("the drill could not be done: " + e.getMessage());
            return false;
        }
    }

    private static DrillMinutes drill(Map<String, String> options, List<String> command, String password, ZoneId zone)
            throws IOException {
        String user = needed(options, "--user");
        Clock clock = Clock.system(zone);
        Validation validation = new Validation(
                TrustAnchors.readDirectory(Path.of(needed(options, "--trust-anchors"))),
                RevocationSettings.online(PATIENCE),
                clock);
        LookAgain look = new LookAgain(
                Arrays.asList(SiteOptions.read(options, "--a-"), SiteOptions.read(options, "--b-")), validation, clock);
        Restoring restoring = new RestoringByCommand(command, address -> new JdbcLedger(address, user, password, zone));
        try (Ledger live = new JdbcLedger(needed(options, "--live"), user, password, zone)) {
            return new RunDrill(live, restoring, look, clock)
                    .run(Integer.parseInt(options.getOrDefault("--sample", USUAL_SAMPLE)));
        }
    }

    private static String needed(Map<String, String> options, String name) {
        return Optional.ofNullable(options.get(name))
                .orElseThrow(() -> new IllegalArgumentException(name + " is needed"));
    }
}
