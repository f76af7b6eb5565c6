package vn.kyluu.breaker;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Keeps callers from a machine that has just failed several times in a row (R1). Thread-safe. */
public final class CircuitBreaker {
    private final int threshold;
    private final long firstPause;
    private final long longestPause;
    private final LongSupplier nanoTime;

    private int failuresInARow;
    private long pause;
    private long openUntil;
    private boolean open;
    private boolean probing;

    /** Whether calls pass. */
    public enum State {
        /** All calls pass. */
        CLOSED,
        /** No call passes before the pause is over. */
        OPEN,
        /** One call tries the machine, the others wait for its outcome outside. */
        HALF_OPEN
    }

    /**
     * Makes a closed breaker.
     *
     * @param threshold failures in a row that open it, at least 1
     * @param firstPause before the first trial; doubled after each trial that failed
     * @param longestPause the bound of that growth
     * @param nanoTime a clock like {@link System#nanoTime}
     */
    public CircuitBreaker(int threshold, Duration firstPause, Duration longestPause, LongSupplier nanoTime) {
        if (threshold < 1) {
            throw new IllegalArgumentException("at least one failure opens it: " + threshold);
        }
        this.threshold = threshold;
        this.firstPause = firstPause.toNanos();
        this.longestPause = longestPause.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Asks to pass; says how long to wait if not. Whoever passed reports {@link #succeeded} or {@link #failed}. */
    public synchronized Optional<Duration> refusal() {
        if (!open) {
            return Optional.empty();
        }
        long left = openUntil - nanoTime.getAsLong();
        if (left <= 0 && !probing) {
            probing = true;
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos(Math.max(left, firstPause / 4)));
    }

    /** The machine answered. */
    public synchronized void succeeded() {
        failuresInARow = 0;
        open = false;
        probing = false;
    }

    /** The machine failed. */
    public synchronized void failed() {
        failuresInARow++;
        if (open) {
            // calls that had passed before it opened fail late; they are no trial
            if (probing) {
                probing = false;
                pause = Math.min(2 * pause, longestPause);
                openUntil = nanoTime.getAsLong() + pause;
            }
        } else if (failuresInARow >= threshold) {
            open = true;
            pause = firstPause;
            openUntil = nanoTime.getAsLong() + pause;
        }
    }

    /** The machine failed in a way that leaves no doubt: nobody asks before the pause is over. */
    public synchronized void failedForSure() {
        failuresInARow = Math.max(failuresInARow, threshold - 1);
        failed();
    }

    /** A call that passed ended without telling anything about the machine. */
    public synchronized void undecided() {
        probing = false;
    }

    /** Whether calls pass now. */
    public synchronized State state() {
        if (!open) {
            return State.CLOSED;
        }
        return probing || openUntil - nanoTime.getAsLong() <= 0 ? State.HALF_OPEN : State.OPEN;
    }
}
