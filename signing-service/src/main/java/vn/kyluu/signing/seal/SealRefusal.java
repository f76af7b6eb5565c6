package vn.kyluu.signing.seal;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why nothing can be sealed. */
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
        /** The facility has named no keeper, or the keeper has no seal that the service may use by itself (R1). */
        SEAL_NOT_SET_UP(Kind.CONFLICT);

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
