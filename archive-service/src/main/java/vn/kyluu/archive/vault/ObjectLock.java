package vn.kyluu.archive.vault;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Until when an object may not be removed.
 *
 * @param retainUntil the last moment of keeping, cut to whole seconds: what a store answers may be finer or coarser
 */
public record ObjectLock(Mode mode, Instant retainUntil) {
    /** No lock at all: covers nothing that anybody asks for. */
    public static final ObjectLock NONE = new ObjectLock(Mode.GOVERNANCE, Instant.EPOCH);

    /** How strict the lock is, in the words of the S3 Object Lock interface. */
    public enum Mode {
        /** Persons with a special right may lift it: the cooling-off in which a mistake can be undone. */
        GOVERNANCE,
        /** Nobody may lift or shorten it. */
        COMPLIANCE
    }

    /** Cuts the moment to whole seconds. */
    public ObjectLock {
        retainUntil = retainUntil.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Tells whether this lock holds at least as strictly and as long as the other. */
    public boolean covers(ObjectLock other) {
        return mode.compareTo(other.mode) >= 0 && !retainUntil.isBefore(other.retainUntil);
    }
}
