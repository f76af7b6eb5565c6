package vn.kyluu.ades.augmentation;

/** A document cannot be raised as asked. */
public final class AugmentationRefusal extends RuntimeException {
    /** Why not. */
    public enum Reason {
        /** It cannot be read as a PDF or XML document. */
        DOCUMENT_UNREADABLE,
        /** The target level belongs to the other format. */
        WRONG_FORMAT,
        /** It has no signature. */
        NOT_SIGNED,
        /** A signature or time stamp in it does not verify. */
        SIGNATURE_BROKEN
    }

    private final Reason reason;

    /** A refusal on our own judgement. */
    public AugmentationRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** A refusal because the library beneath could not go on. */
    public AugmentationRefusal(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
