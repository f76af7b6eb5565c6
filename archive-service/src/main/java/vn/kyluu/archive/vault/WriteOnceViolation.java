package vn.kyluu.archive.vault;

/** Somebody tried to put bytes under a key to which they do not belong. Nothing was changed. */
public final class WriteOnceViolation extends RuntimeException {
    /** What was wrong. */
    public enum Reason {
        /** The bytes given are not those of the key's digest. */
        CONTENT_IS_NOT_THE_KEYS,
        /** The key is taken by other bytes. */
        KEY_HOLDS_OTHER_BYTES,
        /** The object is there under a weaker lock than asked. */
        LOCK_IS_WEAKER
    }

    private final Reason reason;

    /** A refusal at one key. */
    public WriteOnceViolation(Reason reason, ObjectKey key) {
        super(reason + " at " + key.path());
        this.reason = reason;
    }

    /** What was wrong. */
    public Reason reason() {
        return reason;
    }
}
