package vn.kyluu.signing.flow;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why a flow does not let somebody do something. */
public final class FlowRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public FlowRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        UNKNOWN_FORM(Kind.CONTENT),
        UNKNOWN_FLOW(Kind.CONTENT),
        /** Somebody is assigned in a role for which the flow has no step. */
        UNKNOWN_STEP_ROLE(Kind.CONTENT),
        /** No step of the flow is for a role the caller has. */
        WRONG_ROLE(Kind.FORBIDDEN),
        /** The step is assigned to somebody else. */
        NOT_THE_ASSIGNEE(Kind.FORBIDDEN),
        /** The caller's step waits for others. */
        NOT_YOUR_TURN(Kind.CONFLICT),
        /** The caller's step is signed already. */
        ALREADY_SIGNED(Kind.CONFLICT),
        /** The record does not demand the caller's step. */
        STEP_NOT_NEEDED(Kind.CONFLICT),
        DOCUMENT_COMPLETE(Kind.CONFLICT);

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
