package vn.kyluu.pkcs11;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** The places of a pool, first come first served; fewer while the token grants fewer sessions than it promised. */
final class Places extends Semaphore {
    private static final long serialVersionUID = 1L;
    private static final long NARROW_FOR = Duration.ofSeconds(30).toNanos();

    private final int most;
    private int now;
    private long narrowedAt;

    Places(int most) {
        super(most, true);
        this.most = most;
        this.now = most;
    }

    /** Takes the caller's own place away for good; says no if it is the last. */
    synchronized boolean narrow() {
        if (now <= 1) {
            return false;
        }
        now--;
        narrowedAt = System.nanoTime();
        return true;
    }

    synchronized void undoNarrowing() {
        now++;
    }

    /** The token granted a session: after a while one more may be tried. */
    synchronized void widen() {
        if (now < most && System.nanoTime() - narrowedAt > NARROW_FOR) {
            now++;
            narrowedAt = System.nanoTime();
            release();
        }
    }

    synchronized int widest() {
        return now;
    }
}
