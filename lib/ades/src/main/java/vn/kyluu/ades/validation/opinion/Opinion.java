package vn.kyluu.ades.validation.opinion;

/** What the other library says. */
public enum Opinion {
    /** It can follow every revision and objects to none. */
    AGREES,
    /** It objects to a change, or cannot read the file. */
    DISAGREES,
    /** It was not asked: the document is too large for it. */
    TOO_LARGE,
    /** It did not answer in time. */
    LATE
}
