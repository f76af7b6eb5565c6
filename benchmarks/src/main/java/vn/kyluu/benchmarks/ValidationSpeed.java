package vn.kyluu.benchmarks;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.pki.TestPkiServer;

/**
 * Validates a PDF of a megabyte with four signatures at B-LTA, all checks on, beside DSS with its comparison on; then on two
 * threads at once. One validation already asks the second reader beside the first, on a second core. Argument: rounds, else 60. Fails if a target is missed.
 */
public final class ValidationSpeed {
    private static final double TARGET = 4;
    private static final double LATEST = 300;
    private static final List<Logger> LIBRARIES = Stream.of("eu.europa.esig", "org.apache.pdfbox", "com.itextpdf")
            .map(Logger::getLogger)
            .toList();

    private ValidationSpeed() {}

    /** Prints a line for each figure. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        LIBRARIES.forEach(each -> each.setLevel(Level.OFF));
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        Clock clock = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
        try (TestPkiServer server = TestPkiServer.startEphemeral(clock)) {
            SignedFile maker = new SignedFile(server, clock);
            Octets file = maker.make();
            byte[] bytes = file.toByteArray();
            Validation validation = new Validation(maker.anchors(), maker.revocation(), clock);
            DssValidation reference = new DssValidation(maker.anchors());
            Runnable ours = () -> require(validation.validate(file).verdict() == Verdict.TOTAL_PASSED);

            Race.Result result = new Race(ours, () -> require(reference.passes(bytes))).run(rounds);
            say("four signatures, B-LTA, %d KB: %s, target %.0f x", file.size() / 1024, result, TARGET);
            say("95 of 100 in %.0f ms, target %.0f ms", result.oursLate(), LATEST);

            TwoThreads.Gain gain = new TwoThreads(ours, ours).gain(rounds / 3);
            say("%s", gain);
            require(result.ratio() >= TARGET && result.oursLate() <= LATEST && gain.isUnlocked());
        }
    }

    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }

    private static void require(boolean isSo) {
        if (!isSo) {
            throw new IllegalStateException("a target is missed, or a verdict is not as it should be");
        }
    }
}
