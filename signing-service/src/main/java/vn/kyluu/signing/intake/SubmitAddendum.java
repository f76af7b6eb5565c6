package vn.kyluu.signing.intake;

import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.intake.IntakeRefusal.Reason;

/** Takes what comes late, such as a result, beside a record that is closed (R7). */
public final class SubmitAddendum {
    private static final int LONGEST = 500;

    private final SubmitDocument intake;

    public SubmitAddendum(SubmitDocument intake) {
        this.intake = intake;
    }

    /**
     * Takes the document and starts its flow; the record stays closed, and its next version will hold it.
     *
     * @param reason why it comes late, 1 to 500 characters
     * @throws IntakeRefusal RECORD_OPEN, REASON_MISSING, and those of {@link SubmitDocument} but RECORD_CLOSED
     */
    public SubmittedDocument add(Actor actor, String recordNumber, NewDocument handed, String reason) {
        return add(actor, UUID.randomUUID(), recordNumber, handed, reason);
    }

    /**
     * The same once for each id (R8).
     *
     * @param id what it shall be known by: new, or that of an attempt whose outcome nobody knows
     */
    public SubmittedDocument add(Actor actor, UUID id, String recordNumber, NewDocument handed, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST || reason.codePoints().anyMatch(Character::isISOControl)) {
            throw new IntakeRefusal(Reason.REASON_MISSING);
        }
        return intake.submit(actor, id, recordNumber, handed, Optional.of(reason));
    }
}
