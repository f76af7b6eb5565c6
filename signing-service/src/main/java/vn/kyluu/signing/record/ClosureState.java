package vn.kyluu.signing.record;

/** Where the closing of a record stands. */
public enum ClosureState {
    OPEN,
    /** The manifest is being signed. */
    SIGNING,
    /** On its way to the archive. */
    DELIVERING,
    ARCHIVED,
    /** The archive refused it; somebody must look. */
    FAILED
}
