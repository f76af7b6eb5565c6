package vn.kyluu.signing.document;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why a document cannot be had or used. */
public final class DocumentRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public DocumentRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        DOCUMENT_UNKNOWN(Kind.MISSING),
        /** It was replaced or withdrawn. */
        DOCUMENT_NOT_OPEN(Kind.CONFLICT);

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
