package vn.kyluu.archive.hold;

/** A hold that cannot be placed or lifted. */
public final class HoldRefusal extends RuntimeException {
    /** Why not. */
    public enum Reason {
        /** No hold has this identifier. */
        NO_SUCH_HOLD,
        /** A record is being destroyed, or was. */
        HOLD_TOO_LATE,
        /** It was lifted before. */
        HOLD_ALREADY_LIFTED
    }

    private final Reason reason;

    /** A refusal for this reason. */
    public HoldRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
