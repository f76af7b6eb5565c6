package vn.kyluu.signing.confirmation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.confirmation.ConfirmationRefusal.Reason;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.key.PinHash;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Makes a one-time code for the EMR system to send (R4). */
public final class IssueCode {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration SPAN = Duration.ofHours(1);
    private static final int MOST = 5;
    private static final int CODES = 1_000_000;
    private static final int SHOWN = 3;

    private final UnitOfWork units;
    private final CodeChallenges challenges;
    private final Subject.Reader subjects;
    private final PinHash hash;
    private final Clock clock;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();

    public IssueCode(
            UnitOfWork units,
            Records records,
            Documents documents,
            CodeChallenges challenges,
            PinHash hash,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.challenges = challenges;
        this.subjects = new Subject.Reader(records, documents);
        this.hash = hash;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * A code of six digits for that person and the document as it is now; ends earlier ones of the document.
     *
     * @param named who will confirm; empty: the patient himself
     * @param sentTo telephone number or address, 4 to 100 characters; only its last three are kept
     * @throws ConfirmationRefusal NOT_FOR_PATIENTS, TOO_MANY_CODES
     * @throws vn.kyluu.signing.document.DocumentRefusal DOCUMENT_UNKNOWN, DOCUMENT_NOT_OPEN
     * @throws vn.kyluu.signing.record.RecordRefusal RECORD_CLOSED
     * @throws vn.kyluu.signing.flow.FlowRefusal NOT_YOUR_TURN
     */
    public Issued issue(Actor actor, UUID documentId, Optional<Confirmant> named, String sentTo) {
        return journal.watch(actor, Act.CONFIRM, "document:" + documentId, () -> {
            String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
            String hashed = hashed(code);
            return new Issued(units.call(() -> keep(actor, documentId, named, masked(sentTo), hashed)), code);
        });
    }

    private CodeChallenge keep(Actor actor, UUID documentId, Optional<Confirmant> named, String sentTo, String hashed) {
        // one at a time: two that ask at once would count the same earlier codes
        Subject subject = subjects.readAlone(documentId);
        Instant now = clock.instant();
        List<CodeChallenge> earlier = challenges.ofDocument(documentId, now.minus(SPAN));
        if (earlier.size() >= MOST) {
            throw new ConfirmationRefusal(Reason.TOO_MANY_CODES);
        }
        earlier.stream().filter(each -> each.endedAt().isEmpty()).forEach(each -> challenges.save(each.ended(now)));
        CodeChallenge challenge = new CodeChallenge(
                UUID.randomUUID(),
                documentId,
                subject.document().sha256(),
                subject.confirmant(named),
                sentTo,
                hashed,
                now,
                now.plus(LIFE),
                0,
                Optional.empty());
        challenges.add(challenge);
        journal.wrote(
                actor,
                Act.CONFIRM,
                "document:" + documentId,
                Map.of(
                        "code", challenge.id().toString(),
                        "relation", challenge.confirmant().relation().name(),
                        "covers", challenge.sha256().hex()));
        return challenge;
    }

    private String hashed(String code) {
        try (ActivationPin secret = ActivationPin.of(code)) {
            return hash.of(secret);
        }
    }

    private static String masked(String sentTo) {
        int hidden = Math.max(0, sentTo.length() - SHOWN);
        return "*".repeat(hidden) + sentTo.substring(hidden);
    }

    /** A code and what is kept of it. */
    public record Issued(CodeChallenge challenge, String code) {
        /** Without the code. */
        @Override
        public String toString() {
            return "Issued[" + challenge + "]";
        }
    }
}
