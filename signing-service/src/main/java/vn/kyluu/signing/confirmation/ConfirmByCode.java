package vn.kyluu.signing.confirmation;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.confirmation.ConfirmationRefusal.Reason;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.key.PinHash;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Takes the code that the patient tells back (R4). */
public final class ConfirmByCode {
    private final UnitOfWork units;
    private final CodeChallenges challenges;
    private final Confirming confirming;
    private final PinHash hash;
    private final Clock clock;
    private final Journal journal;

    public ConfirmByCode(
            UnitOfWork units,
            CodeChallenges challenges,
            Confirming confirming,
            PinHash hash,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.challenges = challenges;
        this.confirming = confirming;
        this.hash = hash;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * The confirmation, sealed and kept; erases the code. If the seal is out the code stays good for what is left of it.
     *
     * @throws ConfirmationRefusal CODE_…, CONFIRMED_CONTENT_DIFFERS
     * @throws vn.kyluu.signing.seal.SealRefusal SEAL_NOT_SET_UP
     */
    public PatientConfirmation confirm(Actor actor, UUID documentId, UUID codeId, ActivationPin code) {
        try (code) {
            return journal.watch(actor, Act.CONFIRM, "document:" + documentId, () -> {
                // the count must outlive the refusal, and a burst of wrong ones must not be judged before it is counted
                CodeChallenge challenge = units.call(() -> counted(documentId, codeId));
                if (!hash.matches(code, challenge.hash())) {
                    throw new ConfirmationRefusal(
                            Reason.CODE_WRONG, Map.of("triesLeft", CodeChallenge.TRIES - challenge.tries()));
                }
                return confirmed(actor, challenge);
            });
        }
    }

    private CodeChallenge counted(UUID documentId, UUID codeId) {
        CodeChallenge tried = usable(documentId, codeId).tried();
        if (tried.tries() > CodeChallenge.TRIES) {
            throw new ConfirmationRefusal(Reason.CODE_LOCKED);
        }
        challenges.save(tried);
        return tried;
    }

    private CodeChallenge usable(UUID documentId, UUID codeId) {
        CodeChallenge challenge = challenges
                .lock(codeId)
                .filter(each -> each.documentId().equals(documentId))
                .orElseThrow(() -> new ConfirmationRefusal(Reason.CODE_UNKNOWN));
        if (challenge.endedAt().isPresent()) {
            throw new ConfirmationRefusal(Reason.CODE_ENDED);
        }
        if (!clock.instant().isBefore(challenge.expiresAt())) {
            throw new ConfirmationRefusal(Reason.CODE_EXPIRED);
        }
        return challenge;
    }

    private PatientConfirmation confirmed(Actor actor, CodeChallenge challenge) {
        Subject subject = confirming.subject(challenge.documentId());
        if (!subject.document().sha256().equals(challenge.sha256())) {
            throw new ConfirmationRefusal(Reason.CONFIRMED_CONTENT_DIFFERS);
        }
        Method method = new Method.ByCode(challenge.id(), challenge.issuedAt(), challenge.sentTo(), challenge.tries());
        UUID id = UUID.randomUUID();
        Paper paper = Paper.unsigned(id, confirming.paper(id, subject, challenge.confirmant(), method, actor));
        return confirming.seal(actor, subject, challenge.confirmant(), method, paper, () -> {
            CodeChallenge now = challenges.lock(challenge.id()).orElseThrow();
            if (now.endedAt().isPresent()) {
                throw new ConfirmationRefusal(Reason.CODE_ENDED);
            }
            challenges.save(now.ended(clock.instant()));
        });
    }
}
