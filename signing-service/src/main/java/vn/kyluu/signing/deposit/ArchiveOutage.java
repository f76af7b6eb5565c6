package vn.kyluu.signing.deposit;

import vn.kyluu.signing.actor.Outage;

/** The archive cannot be reached, or says that it cannot work now. */
public final class ArchiveOutage extends Outage {
    private static final long serialVersionUID = 1L;

    public ArchiveOutage(boolean retryHelps, Throwable cause) {
        super("archive-outage", "archive", retryHelps, cause);
    }

    public ArchiveOutage(boolean retryHelps) {
        super("archive-outage", "archive", retryHelps);
    }
}
