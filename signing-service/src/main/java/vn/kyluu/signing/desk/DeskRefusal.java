package vn.kyluu.signing.desk;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why somebody could not sign in. */
public final class DeskRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public DeskRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        /** No address or no identity provider is configured. */
        DESK_NOT_SET_UP(Kind.MISSING),
        /** The browser came back from another attempt, or much too late. */
        SIGN_IN_BROKEN_OFF(Kind.FORBIDDEN),
        /** The provider did not say who it is. */
        SIGN_IN_REFUSED(Kind.FORBIDDEN);

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
