package vn.kyluu.ades.creation;

/** A signature cannot be made as asked. */
public final class CreationRefusal extends RuntimeException {
    /** Why not. */
    public enum Reason {
        /** The document cannot be read as the format the spec names. */
        DOCUMENT_UNREADABLE,
        /** The PDF has no signature field with the step's name. */
        FIELD_MISSING,
        /** The step's field, or Id in XML, has been used already. */
        ALREADY_SIGNED,
        /** An earlier signature forbids this one. */
        LOCKED,
        /** Two steps of a plan have the same name, or the PDF has a field of that name. */
        FIELD_TAKEN,
        /** A text that a place refers to stands nowhere in the PDF. */
        ANCHOR_MISSING,
        /** A place is not wholly on a page, or the step it refers to does not come before. */
        PLACE_UNUSABLE,
        /** The XML document has no element, or more than one, of the name that the signature is to stand in. */
        TAG_MISSING,
        /** The key is too short, or the hash function too weak, for a signature of that time. */
        ALGORITHM_TOO_WEAK,
        /** The spec asks for the other format. */
        WRONG_FORMAT,
        /** The signature value was not made by the certificate's key over this document. */
        VALUE_DOES_NOT_VERIFY
    }

    private final Reason reason;

    /** A refusal on our own judgement. */
    public CreationRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** A refusal because the library beneath could not go on. */
    public CreationRefusal(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
