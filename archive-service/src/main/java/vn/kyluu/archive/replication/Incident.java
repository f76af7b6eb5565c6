package vn.kyluu.archive.replication;

import java.time.Instant;

/**
 * Something is wrong with one copy of an object, or with what lies where copies lie.
 *
 * @param path as the site has it; a key of ours unless the kind is {@code EXTRA_OBJECT}
 */
public record Incident(Instant at, String site, String path, Kind kind) {
    /** What is wrong; the kinds are never mixed up. */
    public enum Kind {
        /** Other bytes than the catalogue's digest says. */
        MISMATCH,
        /** The site has no such object. */
        MISSING,
        /** The site could not be asked, or could not read it. */
        UNREADABLE,
        /** The lock is weaker or shorter than owed. */
        LOCK_DRIFT,
        /** A legal hold that was put on the object is gone from a version of it. */
        HOLD_DRIFT,
        /** A mark of deletion hides the object. */
        DELETE_MARKER,
        /** Another version lies over ours, and is not good. */
        WRONG_VERSION,
        /** An object that the catalogue does not know. */
        EXTRA_OBJECT,
        /** The object is there, but the site's own list has it not. */
        LATE_LIST,
        /** The catalogue says other things of a record than its own manifests at the sites. */
        CATALOGUE_DAMAGED
    }

    /** How an incident ended. */
    public enum End {
        /** A new version was written, or the lock was set again, and read back. */
        MENDED,
        /** The object was destroyed by the book. */
        DISPOSED,
        /** A later look found the copy good. */
        FOUND_GOOD
    }
}
