package vn.kyluu.archive.spool;

/** The archive's own disk cannot be written; trying again helps once there is room. Nothing was taken in. */
public final class SpoolOutage extends RuntimeException {
    /** An outage with the system's own failure. */
    public SpoolOutage(Throwable cause) {
        super("the spool cannot be used", cause);
    }
}
