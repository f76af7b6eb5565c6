package vn.kyluu.archive.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.verification.LookUpCode;
import vn.kyluu.archive.verification.VerificationAnswer;
import vn.kyluu.archive.verification.VerifyRecord;
import vn.kyluu.archive.work.Caller;

/** Verifies the record behind a printed code and gives the sealed report of it. Safe for use by several threads. */
public final class ReportOnRecord {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 64;
    private final LookUpCode lookUp;
    private final VerifyRecord verify;
    private final ReportDesk desk;
    private final Clock clock;
    private final Map<UUID, Made> made = new LinkedHashMap<>();

    /** A use case over these parts. */
    public ReportOnRecord(LookUpCode lookUp, VerifyRecord verify, ReportDesk desk, Clock clock) {
        this.lookUp = lookUp;
        this.verify = verify;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * PDF/A-2b with the facility's seal.
     *
     * @throws vn.kyluu.archive.record.RecordRefusal if there is no such record, or it was disposed of
     * @throws ReportOutage if none can be made now
     */
    public Octets report(String code, Caller caller) {
        ArchivedRecord record = lookUp.lookUp(code, caller).stillKept();
        Optional<Octets> known = known(record.archiveId());
        return known.isPresent() ? known.get() : fresh(record, caller);
    }

    private Octets fresh(ArchivedRecord record, Caller caller) {
        VerificationAnswer[] answered = new VerificationAnswer[1];
        Octets pdf = desk.onRecord(record.code().printed(), () -> {
            answered[0] = verify.verify(record.archiveId(), caller);
            return answered[0];
        });
        if (answered[0].verdict() == Verdict.TOTAL_PASSED) {
            remember(record.archiveId(), pdf, answered[0].checkedAt());
        }
        return pdf;
    }

    private synchronized Optional<Octets> known(UUID archiveId) {
        Instant oldest = clock.instant().minus(REMEMBERED);
        made.values().removeIf(each -> each.at().isBefore(oldest));
        return Optional.ofNullable(made.get(archiveId)).map(Made::pdf);
    }

    private synchronized void remember(UUID archiveId, Octets pdf, Instant at) {
        if (made.size() >= MOST_REMEMBERED) {
            made.remove(made.keySet().iterator().next());
        }
        made.put(archiveId, new Made(pdf, at));
    }

    private record Made(Octets pdf, Instant at) {}
}
