package vn.kyluu.signing.transaction;

import vn.kyluu.signing.actor.Outage;

/** The database cannot be reached, or broke off; trying again helps. */
public final class DatabaseOutage extends Outage {
    private static final long serialVersionUID = 1L;

    public DatabaseOutage(Throwable cause) {
        super("database-outage", "database", true, cause);
    }
}
