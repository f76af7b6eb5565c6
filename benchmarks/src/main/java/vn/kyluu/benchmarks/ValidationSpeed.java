package vn.kyluu.benchmarks;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.pki.TestPkiServer;

/**
 * Validates a PDF of a megabyte with four signatures at B-LTA, all checks on, beside DSS with its comparison on; then on two
 * threads at once, beside what the machine itself gains by a second thread. Argument: rounds, else 60. Fails if a target is missed.
 */
public final class ValidationSpeed {
    private static final double TARGET = 4;
    private static final double LATEST = 300;
    private static final double GAIN = 0.9;
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

            Cores one = new Cores();
            time(ours, rounds, 1);
            double busy = one.busy();
            double gain = gain(ours, rounds);
            double machine = gain(ValidationSpeed::hash, rounds * 4);
            say(
                    "two threads do %.2f times the work of one; pure arithmetic %.2f times; target %.1f of that",
                    gain, machine, GAIN);
            say(
                    "one thread alone keeps %.2f cores of %d busy",
                    busy, Runtime.getRuntime().availableProcessors());
            require(result.ratio() >= TARGET && result.oursLate() <= LATEST && gain >= GAIN * machine);
        }
    }

    /** How much more is done in the same time by two threads. */
    private static double gain(Runnable work, int rounds) throws InterruptedException {
        return 2 * time(work, rounds, 1) / time(work, rounds, 2);
    }

    private static double time(Runnable work, int rounds, int threads) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(threads);
        long start = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            new Thread(() -> {
                        for (int n = 0; n < rounds; n++) {
                            work.run();
                        }
                        done.countDown();
                    })
                    .start();
        }
        done.await();
        return System.nanoTime() - start;
    }

    private static void hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[1 << 16];
            for (int i = 0; i < 100; i++) {
                digest.update(block);
            }
            require(digest.digest().length == 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
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
