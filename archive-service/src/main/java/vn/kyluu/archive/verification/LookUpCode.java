package vn.kyluu.archive.verification;

import java.time.Clock;
import java.util.Map;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.LookupCode;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Looks up the code of a printed copy, also of a record that was disposed of. The answer shows nothing medical (R6, R8). */
public final class LookUpCode {
    private final Records records;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public LookUpCode(Records records, UnitOfWork work, AuditTrail audit, Clock clock) {
        this.records = records;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The record with this code, as somebody typed it.
     *
     * @throws RecordRefusal if there is none, or it is no code at all: which of the two is nobody's business
     */
    public ArchivedRecord lookUp(String typed, Caller caller) {
        return work.<ArchivedRecord>carryOut(() -> {
            ArchivedRecord record = LookupCode.read(typed)
                    .flatMap(records::byCode)
                    .orElseThrow(() -> new RecordRefusal(RecordRefusal.Reason.NO_SUCH_CODE));
            audit.append(caller.did(Act.VERIFY, record.subject(), Map.of("by", "lookup-code"), clock.instant()));
            return record;
        });
    }
}
