package vn.kyluu.ades.signature;

/** Where a signature stands in the order of a document's signatures. */
public enum Position {
    /** The first of several: certifies the document (ISO 32000-1, 12.8.2.2; only filling in and signing may follow). */
    FIRST,
    /** Neither the first nor the last. */
    MIDDLE,
    /** The last of several: locks every field. */
    LAST,
    /** The only one: certifies and locks. */
    ONLY;

    /** True if this signature certifies the document. */
    public boolean certifies() {
        return this == FIRST || this == ONLY;
    }

    /** True if no other signature may follow. */
    public boolean closes() {
        return this == LAST || this == ONLY;
    }
}
