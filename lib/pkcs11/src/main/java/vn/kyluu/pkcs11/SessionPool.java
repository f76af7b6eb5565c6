package vn.kyluu.pkcs11;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.Session;
import org.xipki.pkcs11.wrapper.Token;

/**
 * A token's sessions, lent to one operation at a time, first come first served.
 *
 * <p>Never more are open than the limit. Thread-safe; a lease belongs to the thread that took it.
 */
final class SessionPool implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SessionPool.class.getName());

    private final Token token;
    private final int limit;
    private final Duration patience;
    private final Semaphore places;
    private final Deque<Session> idle = new ArrayDeque<>();
    private int leases;
    private boolean closed;

    SessionPool(Token token, int limit, Duration patience) {
        this.token = token;
        this.limit = limit;
        this.patience = patience;
        this.places = new Semaphore(limit, true);
    }

    int limit() {
        return limit;
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
        synchronized (idle) {
            if (closed) {
                places.release();
                throw new IllegalStateException("this token was closed");
            }
            leases++;
            return new Lease(writing, writing ? null : idle.pollFirst());
        }
    }

    /** Waits for the operations at work, as long as they would wait, then closes every idle session. */
    @Override
    public void close() {
        synchronized (idle) {
            if (closed) {
                return;
            }
            closed = true;
        }
        boolean interrupted = false;
        try {
            if (!places.tryAcquire(limit, patience.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "closed a token with operations still at work");
            } else {
                places.release(limit);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        synchronized (idle) {
            idle.forEach(SessionPool::discard);
            idle.clear();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void discard(Session session) {
        try {
            session.closeSession();
        } catch (PKCS11Exception e) {
            // it is thrown away because it is broken; that closing fails too is worth a line, not a failure
            LOG.log(System.Logger.Level.DEBUG, () -> "closing a session: " + e.getErrorName());
        }
    }

    /** One operation's right to one session. */
    final class Lease implements AutoCloseable {
        private final boolean writing;
        private @Nullable Session session;
        private boolean broken;

        private Lease(boolean writing, @Nullable Session idleSession) {
            this.writing = writing;
            this.session = idleSession;
        }

        Session session() throws PKCS11Exception {
            if (session == null) {
                makeRoom();
                session = token.openSession(writing);
            }
            return session;
        }

        /** Idle sessions only read, so one that writes may have to take the place of one of them. */
        private void makeRoom() {
            Session superfluous = null;
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
            if (session != null) {
                discard(session);
                session = null;
            }
            session();
        }

        /** Says that the session must not serve another operation. */
        void breakOff() {
            broken = true;
        }

        @Override
        public void close() {
            Session used = session;
            session = null;
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
