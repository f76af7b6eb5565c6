package vn.kyluu.signing.signer;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why a question about a signer was refused. */
public final class SignerRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public SignerRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        SIGNER_UNKNOWN(Kind.MISSING),
        /** Code, name or title is empty, too long, or holds control characters. */
        SIGNER_INCOMPLETE(Kind.CONTENT),
        /** No PNG, more than 2000 dots wide or high, or without ink. */
        PICTURE_UNUSABLE(Kind.CONTENT),
        /** Stamps show no handwriting of this signer. */
        HANDWRITING_UNKNOWN(Kind.MISSING);

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
