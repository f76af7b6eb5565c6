package vn.kyluu.signing.delegation;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why a delegation was not given or revoked. */
public final class DelegationRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public DelegationRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        /** No such delegation, or it is none of the caller's. */
        DELEGATION_UNKNOWN(Kind.MISSING),
        /** Only head and director delegate, each his own role. */
        NOT_YOURS_TO_DELEGATE(Kind.FORBIDDEN),
        /** The delegate is not in the directory of signers. */
        DELEGATE_UNKNOWN(Kind.CONTENT),
        DELEGATE_IS_YOURSELF(Kind.CONTENT),
        /** The end is not after the beginning, is past, or more than a year away. */
        DELEGATION_DATES_UNUSABLE(Kind.CONTENT),
        /** Empty, longer than 500 characters, or with control characters. */
        DELEGATION_REASON_UNUSABLE(Kind.CONTENT),
        /** A form that no flow takes. */
        DELEGATION_FORM_UNKNOWN(Kind.CONTENT),
        /** It was revoked before, or is over. */
        DELEGATION_ENDED(Kind.CONFLICT);

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
