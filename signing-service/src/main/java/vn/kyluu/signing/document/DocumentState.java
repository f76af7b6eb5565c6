package vn.kyluu.signing.document;

/** Where a document stands. */
public enum DocumentState {
    /** Signatures are missing. */
    SIGNING,
    /** Every step is signed. */
    COMPLETE,
    /** A correction stands in its place. */
    REPLACED,
    /** Taken back, for a reason. */
    WITHDRAWN;

    /** Whether the document counts when its record is closed. */
    public boolean isCurrent() {
        return this == SIGNING || this == COMPLETE;
    }
}
