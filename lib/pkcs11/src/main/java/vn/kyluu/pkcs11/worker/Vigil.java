package vn.kyluu.pkcs11.worker;

/**
 * Stays awake for a moment to see its turn come, since waking an idle core takes longer than a fast token's signature.
 *
 * <p>Only while cores are to spare: otherwise who stays awake takes the core from who works. What other programs need is seen by its effect:
 * each vigil in vain doubles the number of turns that are waited for asleep, to at most 1023. Not thread-safe.
 */
final class Vigil {
    private static final int MOST_SKIPPED = 1023;

    private final Cores cores;
    private int penalty;
    private int skipped;

    Vigil(Cores cores) {
        this.cores = cores;
    }

    /** Says whether the turn came within this time. */
    boolean sees(Seat seat, int turn, long nanos) {
        if (seat.isTurn(turn)) {
            return true;
        }
        if (nanos <= 0 || !cores.areToSpare()) {
            return false;
        }
        if (skipped > 0) {
            skipped--;
            return false;
        }
        long begun = System.nanoTime();
        boolean seen = false;
        boolean late = false;
        while (!seen && !late && cores.areToSpare()) {
            Thread.onSpinWait();
            seen = seat.isTurn(turn);
            // seen late means that this thread was stopped while another needed its core
            late = System.nanoTime() - begun > nanos;
        }
        if (late) {
            penalty = Math.min(2 * penalty + 1, MOST_SKIPPED);
            skipped = penalty;
        } else if (seen) {
            penalty /= 2;
        }
        return seen;
    }
}
