package vn.kyluu.signing.desk;

import vn.kyluu.signing.actor.Outage;

/** The identity provider does not answer as it should. */
public final class ProviderOutage extends Outage {
    private static final long serialVersionUID = 1L;

    public ProviderOutage(boolean retryHelps, Throwable cause) {
        super("identity-outage", "identity provider", retryHelps, cause);
    }

    public ProviderOutage(boolean retryHelps) {
        super("identity-outage", "identity provider", retryHelps);
    }
}
