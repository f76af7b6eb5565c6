package vn.kyluu.archive.access;

import java.time.Clock;
import java.util.Map;
import vn.kyluu.archive.record.RecordSearch;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Looks for records. */
public final class SearchRecords {
    private final Records records;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public SearchRecords(Records records, UnitOfWork work, AuditTrail audit, Clock clock) {
        this.records = records;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page of what fits, newest first (R3). */
    public Records.Page search(RecordSearch search, Caller caller) {
        return work.<Records.Page>carryOut(() -> {
            Records.Page page = records.search(search);
            String found = Integer.toString(page.items().size());
            audit.append(caller.did(Act.VIEW, "records:search", Map.of("found", found), clock.instant()));
            return page;
        });
    }
}
