package vn.kyluu.archive.work;

/** The database cannot be used now; trying again later helps. Nothing was kept. */
public final class DatabaseOutage extends RuntimeException {
    /** An outage with the driver's own failure. */
    public DatabaseOutage(Throwable cause) {
        super("the database cannot be used", cause);
    }
}
