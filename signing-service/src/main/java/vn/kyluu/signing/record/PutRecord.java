package vn.kyluu.signing.record;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.record.RecordRefusal.Reason;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Takes a record's head from the EMR, new or changed. */
public final class PutRecord {
    private final UnitOfWork units;
    private final Records records;
    private final Documents documents;
    private final Clock clock;
    private final Journal journal;

    public PutRecord(UnitOfWork units, Records records, Documents documents, Clock clock, Journal journal) {
        this.units = units;
        this.records = records;
        this.documents = documents;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Keeps the head; the same head twice changes nothing. Documents that are being signed follow what changed (R6).
     *
     * @throws RecordRefusal RECORD_CLOSED (R4), RECORD_CHANGED
     */
    public MedicalRecord put(Actor actor, RecordHead head) {
        return journal.watch(actor, Act.UPDATE, "record:" + head.number(), () -> {
            try {
                return units.call(() -> keep(actor, head));
            } catch (Collision collision) {
                throw new RecordRefusal(Reason.RECORD_CHANGED);
            }
        });
    }

    private MedicalRecord keep(Actor actor, RecordHead head) {
        Optional<MedicalRecord> known = records.lock(head.number());
        if (known.isPresent() && !known.get().isOpen()) {
            throw new RecordRefusal(Reason.RECORD_CLOSED);
        }
        MedicalRecord kept = known.map(each -> each.with(head)).orElseGet(() -> MedicalRecord.of(head));
        if (known.isEmpty()) {
            records.add(kept);
        } else if (!known.get().head().equals(head)) {
            records.save(kept);
            follow(known.get().head(), head);
        }
        journal.wrote(actor, Act.UPDATE, "record:" + head.number(), Map.of());
        return kept;
    }

    /** R6. */
    private void follow(RecordHead before, RecordHead after) {
        if (before.circumstances().equals(after.circumstances())) {
            return;
        }
        for (SubmittedDocument each : documents.ofRecord(after.number())) {
            SubmittedDocument following = each.following(after.circumstances(), clock.instant());
            if (!following.equals(each)) {
                documents.save(following);
            }
        }
    }
}
