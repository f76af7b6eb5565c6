package vn.kyluu.signing.confirmation;

import java.util.Map;
import vn.kyluu.signing.actor.Refusal;

/** Why something is not taken as a patient's confirmation. */
public final class ConfirmationRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ConfirmationRefusal(Reason reason) {
        this(reason, Map.of());
    }

    public ConfirmationRefusal(Reason reason, Map<String, Object> details) {
        super(reason, details);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        /** Patients confirm what they can read: PDF documents that the facility has not made itself. */
        NOT_FOR_PATIENTS(Kind.CONTENT),
        /** Name, number or basis are missing or cannot be stated. */
        CONFIRMANT_UNUSABLE(Kind.CONTENT),
        /** The document changed since the code was issued or the session opened. */
        CONFIRMED_CONTENT_DIFFERS(Kind.CONFLICT),
        CODE_UNKNOWN(Kind.MISSING),
        /** Used, or a newer one was issued. */
        CODE_ENDED(Kind.CONFLICT),
        CODE_EXPIRED(Kind.CONFLICT),
        /** The member {@code triesLeft} counts. */
        CODE_WRONG(Kind.FORBIDDEN),
        CODE_LOCKED(Kind.FORBIDDEN),
        TOO_MANY_CODES(Kind.TOO_OFTEN),
        /** The device says that it is somebody else. */
        NO_MATCH(Kind.CONTENT),
        /** Older than ten minutes, or of the future. */
        MATCH_TOO_OLD(Kind.CONTENT),
        /** Something that may be a template or a picture; the member {@code fields} names where. */
        BIOMETRIC_DATA_REFUSED(Kind.CONTENT),
        /** A certificate says whose it is by a number, and here is none to compare. */
        CITIZEN_NUMBER_MISSING(Kind.CONTENT),
        PATIENT_SESSION_UNKNOWN(Kind.MISSING),
        PATIENT_SESSION_ENDED(Kind.CONFLICT);

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
