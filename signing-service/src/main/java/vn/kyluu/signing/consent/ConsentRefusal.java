package vn.kyluu.signing.consent;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why a consent was not taken. */
public final class ConsentRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ConsentRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public ConsentRefusal(Reason reason, Map<String, Object> details) {
        super(reason, details);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        /** No such credential, or somebody else's. */
        CREDENTIAL_UNKNOWN(Kind.MISSING),
        NO_DOCUMENTS(Kind.CONTENT),
        /** More than the member {@code most}. */
        TOO_MANY_DOCUMENTS(Kind.CONTENT),
        /** No such consent, or somebody else's. */
        CONSENT_UNKNOWN(Kind.MISSING),
        /** The member {@code triesLeft} says how many are left. */
        WRONG_PIN(Kind.FORBIDDEN),
        PIN_LOCKED(Kind.FORBIDDEN);

        private final Kind kind;

        Reason(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }
}
