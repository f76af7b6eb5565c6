package vn.kyluu.signing.key;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why a key could not be bound or used as asked. */
public final class KeyRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public KeyRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        /** Not 4 to 64 characters. */
        PIN_MALFORMED(Kind.CONTENT),
        /** The token holds no key of that label. */
        KEY_UNKNOWN(Kind.CONTENT),
        /** The token holds the key, and no certificate for it. */
        KEY_WITHOUT_CERTIFICATE(Kind.CONTENT),
        CERTIFICATE_MALFORMED(Kind.CONTENT),
        /** The certificate bears another identifier than the signer's or the facility's. */
        CERTIFICATE_NOT_YOURS(Kind.CONTENT),
        /** Neither the directory nor the request says which identifier the certificate must bear. */
        IDENTIFIER_MISSING(Kind.CONTENT),
        /** The key is too weak, or of a kind we do not use. */
        ALGORITHM_NOT_ACCEPTED(Kind.CONTENT),
        CREDENTIAL_EXISTS(Kind.CONFLICT),
        /** No such credential of that signer in the HSM. */
        CREDENTIAL_UNKNOWN(Kind.MISSING),
        /** No slot that signers open themselves is configured under that label. */
        TOKEN_UNKNOWN(Kind.CONTENT),
        /** The token says that this is not its PIN. */
        TOKEN_PIN_WRONG(Kind.FORBIDDEN),
        /** The token takes no PIN any more, until its security officer unlocks it. */
        TOKEN_PIN_LOCKED(Kind.FORBIDDEN),
        /** The PIN is kept by the token, so a new one is set there, not here. */
        PIN_KEPT_BY_TOKEN(Kind.CONFLICT),
        /** The slot that only the signer's PIN opens is not open, or no longer. */
        KEY_NOT_ACTIVATED(Kind.CONFLICT);

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
