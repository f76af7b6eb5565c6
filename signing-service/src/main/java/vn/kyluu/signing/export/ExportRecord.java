package vn.kyluu.signing.export;

import java.util.Map;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.RecordRefusal;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Exports a closed record (R3). */
public final class ExportRecord {
    private final UnitOfWork units;
    private final Records records;
    private final Documents documents;
    private final Journal journal;

    public ExportRecord(UnitOfWork units, Records records, Documents documents, Journal journal) {
        this.units = units;
        this.records = records;
        this.documents = documents;
        this.journal = journal;
    }

    /**
     * The record as it was closed.
     *
     * @throws RecordRefusal RECORD_UNKNOWN
     * @throws ExportRefusal RECORD_NOT_CLOSED
     */
    public ExportedRecord export(Actor actor, String number) {
        return journal.watch(
                actor,
                Act.EXPORT,
                "record:" + number,
                () -> units.call(() -> {
                    MedicalRecord record = records.find(number)
                            .orElseThrow(() -> new RecordRefusal(RecordRefusal.Reason.RECORD_UNKNOWN));
                    if (record.isOpen()) {
                        throw new ExportRefusal(ExportRefusal.Reason.RECORD_NOT_CLOSED);
                    }
                    journal.wrote(actor, Act.EXPORT, "record:" + number, Map.of());
                    return new ExportedRecord(
                            record.head(),
                            documents.ofRecord(number).stream()
                                    .filter(each -> each.state().isCurrent())
                                    .toList());
                }));
    }
}
