package vn.kyluu.signing.record;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.document.Withdrawal;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.record.RecordRefusal.Reason;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.UnitOfWork;

/** The way back from a closing that the archive refused, or that turned out wrong while it was being signed (R7). */
public final class WithdrawClosing {
    private static final int LONGEST = 500;

    private final UnitOfWork units;
    private final Records records;
    private final Documents documents;
    private final Clock clock;
    private final Journal journal;

    public WithdrawClosing(UnitOfWork units, Records records, Documents documents, Clock clock, Journal journal) {
        this.units = units;
        this.records = records;
        this.documents = documents;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Opens the record again, its manifest withdrawn and readable; documents may be corrected, and the record closed anew. One that
     * the archive keeps in an earlier version stays closed in that version; only its addenda may be corrected.
     *
     * @throws RecordRefusal RECORD_UNKNOWN, CLOSING_NOT_WITHDRAWABLE, WITHDRAWAL_REASON_UNUSABLE, RECORD_CHANGED
     */
    public MedicalRecord withdraw(Actor actor, String number, String reason) {
        return journal.watch(actor, Act.WITHDRAW, "record:" + number, () -> {
            if (reason.isBlank()
                    || reason.length() > LONGEST
                    || reason.codePoints().anyMatch(Character::isISOControl)) {
                throw new RecordRefusal(Reason.WITHDRAWAL_REASON_UNUSABLE);
            }
            try {
                return units.call(() -> open(actor, number, reason));
            } catch (Collision collision) {
                throw new RecordRefusal(Reason.RECORD_CHANGED);
            }
        });
    }

    private MedicalRecord open(Actor actor, String number, String reason) {
        MedicalRecord record = records.lock(number).orElseThrow(() -> new RecordRefusal(Reason.RECORD_UNKNOWN));
        ClosureState state = record.closure().state();
        if (state != ClosureState.FAILED && state != ClosureState.SIGNING) {
            throw new RecordRefusal(Reason.CLOSING_NOT_WITHDRAWABLE, Map.of("state", state.name()));
        }
        UUID manifest = record.closure().manifestDocument().orElseThrow();
        SubmittedDocument document = documents.find(manifest).orElseThrow();
        documents.save(document.withdrawn(new Withdrawal(clock.instant(), actor.staffCode(), reason)));
        for (SubmittedDocument each : documents.ofRecord(number)) {
            if (each.recordVersion() == record.nextVersion()) {
                documents.save(each.listedIn(0));
            }
        }
        MedicalRecord opened = record.takenBack();
        records.save(opened);
        journal.wrote(
                actor,
                Act.WITHDRAW,
                "record:" + number,
                Map.of("manifest", manifest.toString(), "state", state.name()));
        return opened;
    }
}
