package vn.kyluu.signing.key;

import java.time.Duration;
import vn.kyluu.pkcs11.TokenFailure;
import vn.kyluu.signing.actor.Outage;

/** The HSM does not answer, or not as it should. */
public final class KeyOutage extends Outage {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Says what is wrong.
     *
     * @param reason a word in upper case, as the log and the health check show it
     * @param retryAfter when it makes sense to try again, zero if nobody knows
     */
    public KeyOutage(String reason, boolean retryHelps, Duration retryAfter, Throwable cause) {
        super("key-outage", "HSM", retryHelps, retryAfter, cause);
        this.reason = reason;
    }

    static KeyOutage of(TokenFailure failure) {
        return new KeyOutage(failure.reason().name(), failure.retryHelps(), failure.retryAfter(), failure);
    }

    /** What is wrong, for those who mend it: for example {@code TOKEN_ABSENT}. */
    public String reason() {
        return reason;
    }
}
