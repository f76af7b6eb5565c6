package vn.kyluu.signing.reminder;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why nobody was reminded. */
public final class ReminderRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ReminderRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        /** It is signed already, others come first, or the document is no longer current. */
        STEP_NOT_OPEN(Kind.CONFLICT);

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
