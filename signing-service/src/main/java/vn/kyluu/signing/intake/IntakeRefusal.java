package vn.kyluu.signing.intake;

import java.util.Locale;
import java.util.Map;
import vn.kyluu.ades.screening.ScreeningRefusal;
import vn.kyluu.signing.actor.Refusal;

/** Why a document was not taken. */
public final class IntakeRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String code;

    public IntakeRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
        this.code = reason.code();
    }

    private IntakeRefusal(String code, Map<String, Object> details) {
        super(Reason.SCREENED_OUT, details);
        this.reason = Reason.SCREENED_OUT;
        this.code = code;
    }

    /** With the screening's own reason as code, and where it was found. */
    static IntakeRefusal of(ScreeningRefusal refusal) {
        return new IntakeRefusal(
                refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                refusal.where()
                        .<Map<String, Object>>map(where -> Map.of("where", where))
                        .orElse(Map.of()));
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String code() {
        return code;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        RECORD_UNKNOWN(Kind.MISSING),
        RECORD_CLOSED(Kind.CONFLICT),
        /** An addendum belongs to a closed record; this one takes documents as usual. */
        RECORD_OPEN(Kind.CONFLICT),
        EMPTY_DOCUMENT(Kind.CONTENT),
        /** Empty, longer than 500 characters, or with control characters. */
        TITLE_UNUSABLE(Kind.CONTENT),
        TYPE_NOT_ACCEPTED(Kind.TYPE),
        /** The form is made by the service itself. */
        FORM_NOT_ACCEPTED_HERE(Kind.CONTENT),
        /** The code says what the screening found. */
        SCREENED_OUT(Kind.CONTENT),
        /** The flow wants a stamp below a text, or on a page, or a signature in a tag, that the document does not have. */
        PLACE_NOT_FOUND(Kind.CONTENT),
        NOT_THE_AUTHOR(Kind.FORBIDDEN),
        REASON_MISSING(Kind.CONTENT),
        ALREADY_REPLACED(Kind.CONFLICT);

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
