package vn.kyluu.signing.session;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why a signature was not made. */
public final class SessionRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public SessionRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        /** The caller is not in the directory of signers. */
        SIGNER_UNKNOWN(Kind.FORBIDDEN),
        CERTIFICATE_REVOKED(Kind.CONTENT),
        CERTIFICATE_EXPIRED(Kind.CONTENT),
        CERTIFICATE_NOT_YET_VALID(Kind.CONTENT),
        CERTIFICATE_UNTRUSTED(Kind.CONTENT),
        CERTIFICATE_WRONG_USAGE(Kind.CONTENT),
        CERTIFICATE_NOT_YOURS(Kind.CONTENT),
        /** The key is too weak, or of a kind we do not use. */
        ALGORITHM_NOT_ACCEPTED(Kind.CONTENT),
        /** It was strong enough once; no longer for a signature of today. */
        ALGORITHM_TOO_WEAK(Kind.CONTENT),
        /** Somebody let the caller sign in his place, but not at this time, or no longer. */
        DELEGATION_NOT_IN_FORCE(Kind.FORBIDDEN),
        /** A seal for a person's step, or a person's key for the seal. */
        WRONG_CREDENTIAL_KIND(Kind.CONTENT),
        /** No such session, or somebody else's. */
        SESSION_UNKNOWN(Kind.MISSING),
        SESSION_ENDED(Kind.CONFLICT),
        SESSION_EXPIRED(Kind.CONFLICT),
        /** The value was not made by the key of the certificate over this digest. */
        SIGNATURE_VALUE_INVALID(Kind.CONTENT),
        /** The document is no longer what was looked at. */
        CONTENT_DIFFERS(Kind.CONFLICT),
        /** Somebody else was faster. */
        ALREADY_SIGNED(Kind.CONFLICT),
        AUTHORIZATION_UNKNOWN(Kind.MISSING),
        AUTHORIZATION_EXPIRED(Kind.CONFLICT),
        AUTHORIZATION_OTHER_DOCUMENT(Kind.CONFLICT),
        AUTHORIZATION_USED(Kind.CONFLICT);

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
