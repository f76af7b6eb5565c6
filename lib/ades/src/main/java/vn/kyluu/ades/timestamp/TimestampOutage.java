package vn.kyluu.ades.timestamp;

/** The timestamp authority gave no usable answer, or one that there is no room for. */
public final class TimestampOutage extends RuntimeException {
    private final boolean retryHelps;
    private final boolean lacksRoom;

    /** What happened, without the answer's content. */
    public TimestampOutage(String message, boolean retryHelps) {
        this(message, retryHelps, false);
    }

    private TimestampOutage(String message, boolean retryHelps, boolean lacksRoom) {
        super(message);
        this.retryHelps = retryHelps;
        this.lacksRoom = lacksRoom;
    }

    /** The token is larger than the room left for it before the key signed. */
    public static TimestampOutage noRoom() {
        return new TimestampOutage("the authority's token is larger than the room left for it", false, true);
    }

    /** What happened, and the failure beneath it. */
    public TimestampOutage(String message, boolean retryHelps, Throwable cause) {
        super(message, cause);
        this.retryHelps = retryHelps;
        this.lacksRoom = false;
    }

    /** True if the same request may succeed later; false if somebody must first change something. */
    public boolean retryHelps() {
        return retryHelps;
    }

    /** True if the signature must be made anew to have a time stamp inside; prepared again, it has the room. */
    public boolean lacksRoom() {
        return lacksRoom;
    }
}
