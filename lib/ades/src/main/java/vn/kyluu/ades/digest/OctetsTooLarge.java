package vn.kyluu.ades.digest;

/** More bytes came in than the reader allows. */
public final class OctetsTooLarge extends RuntimeException {
    private final long limit;

    /** The limit in bytes that was passed. */
    public OctetsTooLarge(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    /** The greatest number of bytes that would have been accepted. */
    public long limit() {
        return limit;
    }
}
