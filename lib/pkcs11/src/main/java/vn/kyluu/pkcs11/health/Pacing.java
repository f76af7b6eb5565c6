package vn.kyluu.pkcs11.health;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Spaces out attempts that may not be repeated at once (R2). Thread-safe. */
public final class Pacing {
    private final long first;
    private final long longest;
    private final int free;
    private final LongSupplier nanoTime;

    private int inARow;
    private long pause;
    private long notBefore;

    /**
     * Makes a pacing without an attempt so far.
     *
     * @param free attempts in a row that need not wait
     * @param first pause after these; doubled after each further attempt without success
     * @param longest the bound of that growth
     * @param nanoTime a clock like {@link System#nanoTime}
     */
    public Pacing(int free, Duration first, Duration longest, LongSupplier nanoTime) {
        this.free = free;
        this.first = first.toNanos();
        this.longest = longest.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Claims an attempt if it is time for one. */
    public synchronized boolean mayTry() {
        long now = nanoTime.getAsLong();
        if (inARow >= free && now - notBefore < 0) {
            return false;
        }
        inARow++;
        pause = inARow <= free ? first : Math.min(2 * pause, longest);
        notBefore = now + pause;
        return true;
    }

    /** How long until the next attempt, zero if it may be now. */
    public synchronized Duration untilNext() {
        long left = notBefore - nanoTime.getAsLong();
        return inARow < free || left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
    }

    /** The last attempt led to something that works. */
    public synchronized void succeeded() {
        inARow = 0;
    }
}
