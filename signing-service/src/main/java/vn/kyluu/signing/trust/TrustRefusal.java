package vn.kyluu.signing.trust;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why a trust anchor was not added or removed. */
public final class TrustRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public TrustRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        ANCHOR_MALFORMED(Kind.CONTENT),
        /** The certificate is not one of an authority (R1). */
        ANCHOR_NO_AUTHORITY(Kind.CONTENT),
        ANCHOR_KNOWN(Kind.CONFLICT),
        ANCHOR_UNKNOWN(Kind.MISSING),
        /** The last one, or one that a trusted list brings (R3). */
        ANCHOR_STAYS(Kind.CONFLICT);

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
