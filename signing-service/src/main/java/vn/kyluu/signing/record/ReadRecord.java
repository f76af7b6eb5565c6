package vn.kyluu.signing.record;

import java.util.Map;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.completeness.RecordRules;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Shows a record: head, documents, what is missing, and its closing. */
public final class ReadRecord {
    private final UnitOfWork units;
    private final Records records;
    private final Documents documents;
    private final RecordRules rules;
    private final Journal journal;

    public ReadRecord(UnitOfWork units, Records records, Documents documents, RecordRules rules, Journal journal) {
        this.units = units;
        this.records = records;
        this.documents = documents;
        this.rules = rules;
        this.journal = journal;
    }

    /**
     * The record of that number.
     *
     * @throws RecordRefusal RECORD_UNKNOWN
     */
    public RecordView read(Actor actor, String number) {
        return units.call(() -> {
            MedicalRecord record =
                    records.find(number).orElseThrow(() -> new RecordRefusal(RecordRefusal.Reason.RECORD_UNKNOWN));
            RecordView view = RecordView.of(record, documents.ofRecord(number), rules);
            journal.wrote(actor, Act.VIEW, "record:" + number, Map.of());
            return view;
        });
    }
}
