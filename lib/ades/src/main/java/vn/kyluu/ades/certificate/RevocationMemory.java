package vn.kyluu.ades.certificate;

import java.time.Duration;

/**
 * How long answers about revocation are remembered; zero is not at all.
 *
 * @param good longest use of an answer "not revoked", but never beyond the answer's own nextUpdate, at most a day
 * @param silence how long a machine that did not answer is not asked again, at most an hour
 */
public record RevocationMemory(Duration good, Duration silence) {
    private static final Duration LONGEST_GOOD = Duration.ofDays(1);
    private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

    /** Asks anew each time. */
    public static final RevocationMemory NONE = new RevocationMemory(Duration.ZERO, Duration.ZERO);

    /** Refuses what is negative or too long. */
    public RevocationMemory {
        boolean isGood = !good.isNegative() && good.compareTo(LONGEST_GOOD) <= 0;
        if (!isGood || silence.isNegative() || silence.compareTo(LONGEST_SILENCE) > 0) {
            throw new IllegalArgumentException("good " + good + ", silence " + silence);
        }
    }
}
