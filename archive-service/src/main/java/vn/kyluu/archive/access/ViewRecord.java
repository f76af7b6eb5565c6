package vn.kyluu.archive.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.archive.hold.Hold;
import vn.kyluu.archive.hold.Holds;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.replication.Journal;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Looks at one record. */
public final class ViewRecord {
    private final Records records;
    private final Journal journal;
    private final Holds holds;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public ViewRecord(Records records, Journal journal, Holds holds, UnitOfWork work, AuditTrail audit, Clock clock) {
        this.records = records;
        this.journal = journal;
        this.holds = holds;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The record as it is now.
     *
     * @throws RecordRefusal if there is none
     */
    public View view(UUID archiveId, Caller caller) {
        return work.<View>carryOut(() -> {
            ArchivedRecord record =
                    records.byId(archiveId).orElseThrow(() -> new RecordRefusal(RecordRefusal.Reason.NO_SUCH_RECORD));
            audit.append(caller.did(Act.VIEW, record.subject(), Map.of("what", "record"), clock.instant()));
            return new View(
                    record,
                    journal.of(archiveId),
                    holds.on(archiveId),
                    records.versions(record.head().number()));
        });
    }

    /**
     * A record, what the sites have of it, and the holds that stand on it.
     *
     * @param versions all of its number, oldest first, itself among them
     */
    public record View(
            ArchivedRecord record, List<JournalEntry> copies, List<Hold> holds, List<ArchivedRecord> versions) {
        /** Copies the lists. */
        public View {
            holds = List.copyOf(holds);
            copies = List.copyOf(copies);
            versions = List.copyOf(versions);
        }
    }
}
