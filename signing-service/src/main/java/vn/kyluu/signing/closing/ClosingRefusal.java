package vn.kyluu.signing.closing;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why an order was not taken. */
public final class ClosingRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ClosingRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        CLOSING_ORDER_UNKNOWN(Kind.MISSING),
        /** No record is named, or none was discharged on that day that is still open. */
        NO_RECORDS(Kind.CONTENT),
        /** More than 2,000 at once. */
        TOO_MANY_RECORDS(Kind.CONTENT);

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
