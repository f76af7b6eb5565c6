package vn.kyluu.ades.timestamp;

/** The timestamp authority gave no usable answer. */
public final class TimestampOutage extends RuntimeException {
    private final boolean retryHelps;

    /** What happened, without the answer's content. */
    public TimestampOutage(String message, boolean retryHelps) {
        super(message);
        this.retryHelps = retryHelps;
    }

    /** What happened, and the failure beneath it. */
    public TimestampOutage(String message, boolean retryHelps, Throwable cause) {
        super(message, cause);
        this.retryHelps = retryHelps;
    }

    /** True if the same request may succeed later; false if somebody must first change something. */
    public boolean retryHelps() {
        return retryHelps;
    }
}
