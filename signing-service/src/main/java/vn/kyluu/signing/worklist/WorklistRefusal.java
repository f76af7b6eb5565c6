package vn.kyluu.signing.worklist;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why a worklist was refused. */
public final class WorklistRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public WorklistRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        /** The cursor was not made by us. */
        CURSOR_MALFORMED(Kind.CONTENT),
        /** A head asks about another department. */
        OTHER_DEPARTMENT(Kind.FORBIDDEN),
        /** The caller does not have the role asked for. */
        WRONG_ROLE(Kind.FORBIDDEN);

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
