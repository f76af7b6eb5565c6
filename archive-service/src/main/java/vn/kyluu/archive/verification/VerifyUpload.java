package vn.kyluu.archive.verification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Verifies a file that somebody brings. Safe for use by several threads. */
public final class VerifyUpload {
    private final Validation validation;
    private final Records records;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public VerifyUpload(Validation validation, Records records, UnitOfWork work, AuditTrail audit, Clock clock) {
        this.validation = validation;
        this.records = records;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** Verifies the file and forgets it (R2, R4). Never refuses: what is no signed document gets an answer that says so. */
    public VerificationAnswer verify(Octets file, Caller caller) {
        Digest sha256 = file.digest(DigestAlgorithm.SHA256);
        ValidationReport report = validation.validate(file);
        Optional<ArchivedRecord> archived = work.<Optional<ArchivedRecord>>carryOut(() -> {
            Map<String, String> details = Map.of("verdict", report.verdict().name());
            audit.append(caller.did(Act.VERIFY, "file:" + sha256.hex(), details, clock.instant()));
            return records.placeOf(sha256).flatMap(place -> records.byId(place.archiveId()));
        });
        return new VerificationAnswer(
                report.verdict(), sha256, report, archived, clock.instant(), List.of(), List.of());
    }
}
