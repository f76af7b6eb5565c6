package vn.kyluu.ades.validation.comparison;

/**
 * Something that may not be there after a signature.
 *
 * @param place a path of PDF keys such as {@code /Pages[2]/Contents} (pages counted from 1), or a byte position
 */
public record Deviation(Kind kind, String place) {
    /** What kind of thing. */
    public enum Kind {
        /** An object was added, changed or taken away outside the legal tail. */
        OBJECT_CHANGED,
        /** A signature is gone. */
        SIGNATURE_REMOVED,
        /** The signed range is not a whole revision. */
        BYTE_RANGE_INVALID,
        /** Bytes that no cross-reference section declares. */
        UNDECLARED_BYTES,
        /** A locked field was signed. */
        SIGNED_AFTER_LOCK,
        /** Cross-references are not where they should be, or two readers find objects at different places. */
        READERS_DISAGREE,
        /** The signature that was put in later brought a field of its own with it. */
        FIELD_ADDED,
        /** The metadata (XMP) say something else, beyond dates and the program that wrote them. */
        METADATA_CHANGED
    }
}
