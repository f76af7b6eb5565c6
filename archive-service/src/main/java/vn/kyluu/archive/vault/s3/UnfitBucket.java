package vn.kyluu.archive.vault.s3;

/** A bucket must not be used as an archive: it would lose or release objects (R4). */
public final class UnfitBucket extends RuntimeException {
    /** What is wrong with it. */
    public enum Reason {
        /** Versions are not kept: an overwrite would destroy. */
        VERSIONING_IS_OFF,
        /** Object Lock is off: nothing could be locked. */
        OBJECT_LOCK_IS_OFF,
        /** A lifecycle rule expires objects or versions, or may do so: one that cannot be read counts as such. */
        LIFECYCLE_EXPIRES
    }

    private final Reason reason;

    UnfitBucket(Reason reason, S3Site site) {
        super(site + ": " + reason);
        this.reason = reason;
    }

    /** What is wrong with it. */
    public Reason reason() {
        return reason;
    }
}
