package vn.kyluu.signing.record;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why a record cannot be changed or closed. */
public final class RecordRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public RecordRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public RecordRefusal(Reason reason, Map<String, Object> details) {
        super(reason, details);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        RECORD_UNKNOWN(Kind.MISSING),
        RECORD_CLOSED(Kind.CONFLICT),
        /** It has no document, or signatures are missing; the members {@code missing} and {@code missingForms} list them. */
        RECORD_INCOMPLETE(Kind.CONFLICT),
        /** All is signed, but papers are not there that the facility demands; the member {@code missingForms} lists them. */
        RECORD_LACKS_FORMS(Kind.CONFLICT),
        /** Somebody changed it at the same moment. */
        RECORD_CHANGED(Kind.CONFLICT),
        /** It is not being closed, or is in the archive or on its way there; the member {@code state} tells. */
        CLOSING_NOT_WITHDRAWABLE(Kind.CONFLICT),
        /** Empty, longer than 500 characters, or with control characters. */
        WITHDRAWAL_REASON_UNUSABLE(Kind.CONTENT),
        /** A text of the head is empty, longer than 500 characters, or holds control characters. */
        HEAD_UNUSABLE(Kind.CONTENT);

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
