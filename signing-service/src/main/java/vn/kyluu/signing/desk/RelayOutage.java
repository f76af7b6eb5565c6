package vn.kyluu.signing.desk;

import vn.kyluu.signing.actor.Outage;

/** The archive does not answer what somebody at the desk asks it. */
public final class RelayOutage extends Outage {
    private static final long serialVersionUID = 1L;

    public RelayOutage(Throwable cause) {
        super("archive-unreachable", "archive", true, cause);
    }
}
