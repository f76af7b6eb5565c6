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
        CREDENTIAL_EXISTS(Kind.CONFLICT);

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
