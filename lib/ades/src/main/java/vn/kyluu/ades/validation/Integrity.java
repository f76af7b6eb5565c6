package vn.kyluu.ades.validation;

/** Whether what was signed is what is there. */
public enum Integrity {
    INTACT,
    /** The signed bytes differ, or something was added that may not follow a signature. */
    ALTERED,
    UNKNOWN
}
