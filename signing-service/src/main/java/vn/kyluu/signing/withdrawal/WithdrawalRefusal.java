package vn.kyluu.signing.withdrawal;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why a document was not taken back. */
public final class WithdrawalRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public WithdrawalRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        /** Neither who handed it in, nor who signs it first, nor a head of department. */
        NOT_YOURS_TO_WITHDRAW(Kind.FORBIDDEN),
        /** It is replaced or withdrawn already, a closing manifest lists it, or it is one itself. */
        DOCUMENT_NOT_WITHDRAWABLE(Kind.CONFLICT),
        /** It was signed meanwhile: look again. */
        WITHDRAWN_CONTENT_DIFFERS(Kind.CONFLICT),
        /** No paper took this document back. */
        WITHDRAWAL_PAPER_UNKNOWN(Kind.MISSING);

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
