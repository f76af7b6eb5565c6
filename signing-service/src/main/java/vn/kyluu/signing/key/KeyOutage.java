package vn.kyluu.signing.key;

import vn.kyluu.signing.actor.Outage;

/** The HSM does not answer, or not as it should. */
public final class KeyOutage extends Outage {
    private static final long serialVersionUID = 1L;

    public KeyOutage(boolean retryHelps, Throwable cause) {
        super("key-outage", "HSM", retryHelps, cause);
    }
}
