package vn.kyluu.archive.trace;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditEntry;
import vn.kyluu.audit.AuditTrail;
import vn.kyluu.audit.ChainHead;

/** Reads the trace of one record, and leaves an entry that it was read (R2). */
public final class ReadTrace {
    private final AuditBook book;
    private final Records records;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public ReadTrace(AuditBook book, Records records, UnitOfWork work, AuditTrail audit, Clock clock) {
        this.book = book;
        this.records = records;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All entries about this record, that of this reading included.
     *
     * @throws RecordRefusal if there is no such record
     */
    public Trace read(UUID archiveId, Caller caller) {
        return work.<Trace>carryOut(() -> {
            ArchivedRecord record =
                    records.byId(archiveId).orElseThrow(() -> new RecordRefusal(RecordRefusal.Reason.NO_SUCH_RECORD));
            audit.append(caller.did(Act.VIEW, record.subject(), Map.of("what", "trace"), clock.instant()));
            return new Trace(book.about(record.subject()), book.head());
        });
    }

    /**
     * A trace.
     *
     * @param head the end of the whole chain when it was read
     */
    public record Trace(List<AuditEntry> entries, Optional<ChainHead> head) {
        /** Copies the list. */
        public Trace {
            entries = List.copyOf(entries);
        }
    }
}
