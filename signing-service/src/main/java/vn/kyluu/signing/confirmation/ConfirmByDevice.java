package vn.kyluu.signing.confirmation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.confirmation.ConfirmationRefusal.Reason;
import vn.kyluu.signing.journal.Journal;

/** Takes the decision of a biometric device (R5). */
public final class ConfirmByDevice {
    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final Confirming confirming;
    private final Clock clock;
    private final Journal journal;

    public ConfirmByDevice(Confirming confirming, Clock clock, Journal journal) {
        this.confirming = confirming;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * The confirmation, sealed and kept.
     *
     * @param named who confirms; empty: the patient himself
     * @throws ConfirmationRefusal NO_MATCH, MATCH_TOO_OLD, NOT_FOR_PATIENTS, CONFIRMED_CONTENT_DIFFERS
     * @throws vn.kyluu.signing.seal.SealRefusal SEAL_NOT_SET_UP
     */
    public PatientConfirmation confirm(Actor actor, UUID documentId, Optional<Confirmant> named, DeviceMatch match) {
        return journal.watch(actor, Act.CONFIRM, "document:" + documentId, () -> {
            if (!match.matched()) {
                throw new ConfirmationRefusal(Reason.NO_MATCH);
            }
            Instant now = clock.instant();
            if (match.at().isBefore(now.minus(OLDEST)) || match.at().isAfter(now.plus(AHEAD))) {
                throw new ConfirmationRefusal(Reason.MATCH_TOO_OLD);
            }
            Subject subject = confirming.subject(documentId);
            Confirmant confirmant = subject.confirmant(named);
            Method method = new Method.ByDevice(match);
            UUID id = UUID.randomUUID();
            Paper paper = Paper.unsigned(id, confirming.paper(id, subject, confirmant, method, actor));
            return confirming.seal(actor, subject, confirmant, method, paper, () -> {});
        });
    }
}
