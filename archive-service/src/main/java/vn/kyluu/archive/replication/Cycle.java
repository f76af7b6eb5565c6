package vn.kyluu.archive.replication;

import java.time.Duration;

/** The thirty days within which everything that is kept is looked at, spread evenly over rounds of one minute. */
public final class Cycle {
    /** What was looked at within this time is left alone, so that a small archive is not read every minute. */
    public static final Duration NOT_AGAIN_BEFORE = Duration.ofDays(1);

    private static final Duration LENGTH = Duration.ofDays(30);
    // a tenth is kept for outages, so that the cycle still ends in time
    private static final long ROUNDS = LENGTH.toMinutes() * 9 / 10;

    private Cycle() {}

    /** How many of so many things one round looks at, so that all are looked at within the cycle. */
    public static int share(long things) {
        return Math.toIntExact(1 + things / ROUNDS);
    }
}
