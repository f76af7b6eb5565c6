package vn.kyluu.signing.seal;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why nothing was sealed. */
public final class SealRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public SealRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        /** The settings name no keeper of the seal, or this one has none in the HSM. */
        SEAL_NOT_SET_UP(Kind.CONFLICT),
        /** The text is not that of minutes of a disposal. */
        MINUTES_UNREADABLE(Kind.CONTENT),
        /** The text is not that of a verification's report. */
        REPORT_UNREADABLE(Kind.CONTENT);

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
