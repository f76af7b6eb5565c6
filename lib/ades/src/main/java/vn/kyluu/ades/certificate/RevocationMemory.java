package vn.kyluu.ades.certificate;

import java.time.Duration;

/**
 * How long answers about revocation are remembered; zero is not at all.
 *
 * @param good longest use of an answer "not revoked" about a person or machine, never beyond its own nextUpdate, at most a day
 * @param authorities the same for certificates of certification authorities
 * @param silence how long a machine that did not answer is not asked again, at most an hour
 */
public record RevocationMemory(Duration good, Duration authorities, Duration silence) {
    private static final Duration LONGEST_GOOD = Duration.ofDays(1);
    private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

    /** Asks anew each time. */
    public static final RevocationMemory NONE = new RevocationMemory(Duration.ZERO, Duration.ZERO);

    /** Refuses what is negative or too long. */
    public RevocationMemory {
        if (!isWithin(good, LONGEST_GOOD)
                || !isWithin(authorities, LONGEST_GOOD)
                || !isWithin(silence, LONGEST_SILENCE)) {
            throw new IllegalArgumentException(
                    "good " + good + ", authorities " + authorities + ", silence " + silence);
        }
    }

    /** Makes no difference between people and authorities. */
    public RevocationMemory(Duration good, Duration silence) {
        this(good, good, silence);
    }

    private static boolean isWithin(Duration asked, Duration longest) {
        return !asked.isNegative() && asked.compareTo(longest) <= 0;
    }
}
