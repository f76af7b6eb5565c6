package vn.kyluu.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.Session;

/**
 * A token's sessions, lent to one operation at a time, first come first served.
 *
 * <p>Never more are open than the limit, which shrinks to what the token turns out to grant. Thread-safe; a lease belongs to the
 * thread that took it.
 */
final class SessionPool {
    private static final System.Logger LOG = System.getLogger(SessionPool.class.getName());

    private final Opening opening;
    private final LocalModule module;
    private final int limit;
    private final Duration patience;
    private final Runnable whenShared;
    private final Places places;
    private final Deque<Pooled> idle = new ArrayDeque<>();
    private int leases;
    private boolean closed;

    /**
     * Makes a pool without a session yet.
     *
     * @param module sessions opened under another generation of it are worthless and are not even closed
     * @param whenShared told when the token grants fewer sessions than the limit
     */
    SessionPool(Opening opening, LocalModule module, int limit, Duration patience, Runnable whenShared) {
        this.opening = opening;
        this.module = module;
        this.limit = limit;
        this.patience = patience;
        this.whenShared = whenShared;
        this.places = new Places(limit);
    }

    int limit() {
        return limit;
    }

    Duration patience() {
        return patience;
    }

    int waiting() {
        return places.getQueueLength();
    }

    int inUse() {
        synchronized (idle) {
            return leases;
        }
    }

    /** How many sessions are open or about to be. */
    int open() {
        synchronized (idle) {
            return idle.size() + leases;
        }
    }

    /** Waits for a place; the session itself is opened when it is first asked for. */
    Lease borrow(boolean writing) {
        return borrow(writing, patience);
    }

    /** @throws TokenFailure BUSY at the deadline, or when the thread is interrupted while it waits */
    Lease borrow(boolean writing, Duration wait) {
        takePlace(wait);
        synchronized (idle) {
            if (closed) {
                places.release();
                throw new IllegalStateException("this token was closed");
            }
            leases++;
            return new Lease(writing, writing ? null : idle.pollFirst());
        }
    }

    private void takePlace(Duration wait) {
        boolean placed;
        try {
            placed = places.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TokenFailure.of(TokenFailure.Reason.BUSY, "interrupted while waiting for a session", e);
        }
        if (!placed) {
            throw TokenFailure.of(
                    TokenFailure.Reason.BUSY, "all " + limit + " sessions at work for " + wait.toMillis() + " ms");
        }
    }

    /** Waits for the operations at work, as long as they would wait, then closes every idle session. */
    void close() {
        synchronized (idle) {
            if (closed) {
                return;
            }
            closed = true;
        }
        boolean interrupted = false;
        int all = places.widest();
        try {
            if (!places.tryAcquire(all, patience.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "closed a token with operations still at work");
            } else {
                places.release(all);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        Pooled last;
        while ((last = takeIdle()) != null) {
            discard(last);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Pooled takeIdle() {
        synchronized (idle) {
            return idle.pollFirst();
        }
    }

    private void discard(Pooled pooled) {
        try (LocalModule.Gate inside = module.enter()) {
            if (pooled.generation() == module.generation()) {
                pooled.session().closeSession();
            }
        } catch (PKCS11Exception e) {
            // it is thrown away because it is broken; that closing fails too is worth a line, not a failure
            LOG.log(System.Logger.Level.DEBUG, () -> "closing a session: " + e.getErrorName());
        }
    }

    /** How a session is opened. */
    @FunctionalInterface
    interface Opening {
        Session open(boolean writing) throws PKCS11Exception;
    }

    private record Pooled(Session session, long generation) {}

    /** One operation's right to one session; used inside the module's gate, closed anywhere. */
    final class Lease implements AutoCloseable {
        private final boolean writing;
        private @Nullable Pooled pooled;
        private boolean broken;

        private Lease(boolean writing, @Nullable Pooled idleSession) {
            this.writing = writing;
            this.pooled = idleSession;
        }

        Session session() throws PKCS11Exception {
            Pooled held = pooled;
            if (held == null || held.generation() != module.generation()) {
                makeRoom();
                held = open();
                pooled = held;
            }
            return held.session();
        }

        private Pooled open() throws PKCS11Exception {
            try {
                Pooled opened = new Pooled(opening.open(writing), module.generation());
                places.widen();
                return opened;
            } catch (PKCS11Exception e) {
                if (e.getErrorCode() != CKR_SESSION_COUNT) {
                    throw e;
                }
            }
            return share();
        }

        /** The token grants no more: give up this place for good, wait for a session that comes back. */
        private Pooled share() throws PKCS11Exception {
            whenShared.run();
            long end = System.nanoTime() + patience.toNanos();
            while (true) {
                Pooled free = takeIdle();
                if (free != null && !writing) {
                    return free;
                }
                if (free != null) {
                    discard(free);
                    return new Pooled(opening.open(true), module.generation());
                }
                // if nobody of us holds a session, other programs hold them all
                if (!places.narrow()) {
                    throw new PKCS11Exception(CKR_SESSION_COUNT);
                }
                try {
                    takePlace(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
                } catch (TokenFailure busy) {
                    places.undoNarrowing();
                    throw busy;
                }
            }
        }

        /** Idle sessions only read, so one that writes may have to take the place of one of them. */
        private void makeRoom() {
            Pooled superfluous = null;
            synchronized (idle) {
                if (idle.size() + leases > limit) {
                    superfluous = idle.pollLast();
                }
            }
            if (superfluous != null) {
                discard(superfluous);
            }
        }

        void reopen() throws PKCS11Exception {
            if (pooled != null) {
                discard(pooled);
                pooled = null;
            }
            session();
        }

        /** Lets the session go without closing it. */
        void forgetSession() {
            pooled = null;
        }

        /** Says that the session must not serve another operation. */
        void breakOff() {
            broken = true;
        }

        @Override
        public void close() {
            Pooled used = pooled;
            pooled = null;
            synchronized (idle) {
                leases--;
                if (used != null && !broken && !writing && !closed) {
                    idle.addFirst(used);
                    used = null;
                }
            }
            if (used != null) {
                discard(used);
            }
            places.release();
        }
    }
}
