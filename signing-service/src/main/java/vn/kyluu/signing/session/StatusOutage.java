package vn.kyluu.signing.session;

import vn.kyluu.signing.actor.Outage;

/** Whether the certificate is revoked cannot be found out now, and the facility's policy is to refuse then. */
public final class StatusOutage extends Outage {
    private static final long serialVersionUID = 1L;

    public StatusOutage(String machine) {
        super("revocation-outage", machine, true);
    }
}
