package vn.kyluu.ades.responder;

/** A third party gave no usable answer. Checked, so that each caller names the machine in its own outage. */
public final class ResponderFailure extends Exception {
    private final boolean retryHelps;

    /** What happened, without the answer's content. */
    public ResponderFailure(String message, boolean retryHelps) {
        super(message);
        this.retryHelps = retryHelps;
    }

    /** What happened, and the failure beneath it. */
    public ResponderFailure(String message, boolean retryHelps, Throwable cause) {
        super(message, cause);
        this.retryHelps = retryHelps;
    }

    /** True if the same question may be answered later. */
    public boolean retryHelps() {
        return retryHelps;
    }
}
