package vn.kyluu.archive.spool;

/** A part cannot be taken in. */
public final class SpoolRefusal extends RuntimeException {
    /** Why not. */
    public enum Reason {
        /** More bytes than allowed. */
        TOO_LARGE,
        /** No byte at all. */
        EMPTY,
        /** Two parts with one name. */
        NAME_TWICE
    }

    private final Reason reason;

    /** A refusal for this reason. */
    public SpoolRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
