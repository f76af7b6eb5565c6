package vn.kyluu.archive.fixity;

/** What the last look at a copy found (R2). */
public enum CopyState {
    /** The right bytes, locked as they must be. */
    OK,
    /** Other bytes than the digest says. */
    MISMATCH,
    /** The site has no such object. */
    MISSING,
    /** The object is there, but its bytes or its lock cannot be read. */
    UNREADABLE,
    /** The right bytes under a lock that is weaker or shorter than owed. */
    LOCK_DRIFT,
    /** The right bytes, rightly locked, but a hold that was put on them is gone from a version. */
    HOLD_DRIFT,
    /** Nobody has looked, or the look was cut off. */
    NOT_CHECKED;

    /** Whether the look leaves it standing that the site has the right bytes, whatever of their lock. */
    public boolean hasBytes() {
        return switch (this) {
            case OK, LOCK_DRIFT, HOLD_DRIFT, NOT_CHECKED -> true;
            case MISMATCH, MISSING, UNREADABLE -> false;
        };
    }
}
