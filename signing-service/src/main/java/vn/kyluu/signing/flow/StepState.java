package vn.kyluu.signing.flow;

/** Where a step of a flow stands. */
public enum StepState {
    /** Earlier steps are not done yet. */
    WAITING,
    /** Can be signed now. */
    OPEN,
    /** Signed. */
    DONE,
    /** Left out for good reason; counts as done. */
    SKIPPED;

    /** Whether later steps need not wait for it. */
    public boolean isBehind() {
        return this == DONE || this == SKIPPED;
    }
}
