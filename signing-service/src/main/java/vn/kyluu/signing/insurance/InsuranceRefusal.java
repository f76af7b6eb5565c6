package vn.kyluu.signing.insurance;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why a file for the social insurance is not sealed. */
public final class InsuranceRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public InsuranceRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    public InsuranceRefusal(Reason reason, String where) {
        super(reason, Map.of("where", where));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        /** The screening does not let it in; the member {@code where} says what it found. */
        INSURANCE_FILE_UNSAFE(Kind.CONTENT),
        /** Not laid out as R1 says; the member {@code where} says the line and column, or the element. */
        INSURANCE_FILE_MALFORMED(Kind.CONTENT),
        /** SOLUONGHOSO is not the number of dossiers. */
        DOSSIER_COUNT_WRONG(Kind.CONTENT),
        INSURANCE_FILE_UNKNOWN(Kind.MISSING);

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
