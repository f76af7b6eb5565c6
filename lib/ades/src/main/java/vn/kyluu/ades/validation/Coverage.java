package vn.kyluu.ades.validation;

/** How much of the document a signature covers. */
public enum Coverage {
    WHOLE_DOCUMENT,
    /** All that was there when it was made; something was appended since. */
    EARLIER_REVISION,
    /** Less than the document: such a signature says nothing about the rest. */
    PART,
    UNKNOWN
}
