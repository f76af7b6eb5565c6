package vn.kyluu.ades.validation;

/** Main status indication (ETSI EN 319 102-1, clause 5.1.3), from best to worst. */
public enum Verdict {
    TOTAL_PASSED,
    INDETERMINATE,
    TOTAL_FAILED;

    /** The worse of two. */
    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
