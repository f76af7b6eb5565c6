package vn.kyluu.signing.export;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why a record is not exported. */
public final class ExportRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ExportRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        RECORD_NOT_CLOSED(Kind.CONFLICT);

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
