package vn.kyluu.archive.verification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.archive.record.ArchivedDocument;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.record.StoredFile;
import vn.kyluu.archive.replication.Incident;
import vn.kyluu.archive.replication.Journal;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.replication.NoGoodCopy;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Verifies a whole archived record anew: every byte at every site, every signature (R5). */
public final class VerifyRecord {
    private final Validation validation;
    private final TwinVault vault;
    private final Records records;
    private final Journal journal;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public VerifyRecord(
            Validation validation,
            TwinVault vault,
            Records records,
            Journal journal,
            UnitOfWork work,
            AuditTrail audit,
            Clock clock) {
        this.validation = validation;
        this.vault = vault;
        this.records = records;
        this.journal = journal;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The answer about this record now.
     *
     * @throws RecordRefusal if there is no such record
     */
    public VerificationAnswer verify(UUID archiveId, Caller caller) {
        ArchivedRecord record = work.<Optional<ArchivedRecord>>carryOut(() -> records.byId(archiveId))
                .orElseThrow(() -> new RecordRefusal(RecordRefusal.Reason.NO_SUCH_RECORD))
                .stillKept();
        List<VerificationAnswer.Copy> copies = copies(archiveId);
        ValidationReport closing = report(record.closingManifest());
        List<VerificationAnswer.Part> parts = new ArrayList<>();
        for (ArchivedDocument document : record.documents()) {
            parts.add(new VerificationAnswer.Part(
                    document.n(), document.title(), document.file().sha256(), report(document.file())));
        }
        Verdict verdict = parts.stream()
                .map(part -> part.report().verdict())
                .reduce(closing.verdict(), Verdict::worse)
                .worse(verdict(copies));
        work.carryOut(() -> audit.append(
                caller.did(Act.VERIFY, record.subject(), Map.of("verdict", verdict.name()), clock.instant())));
        return new VerificationAnswer(
                verdict,
                record.closingManifest().sha256(),
                closing,
                Optional.of(record),
                clock.instant(),
                parts,
                copies);
    }

    private List<VerificationAnswer.Copy> copies(UUID archiveId) {
        List<JournalEntry> entries = work.<List<JournalEntry>>carryOut(() -> journal.of(archiveId));
        List<VerificationAnswer.Copy> copies = new ArrayList<>();
        for (String site : vault.names()) {
            Optional<Incident.Kind> worst = entries.stream()
                    .filter(entry -> entry.site().equals(site))
                    .flatMap(entry -> trouble(entry).stream())
                    .min(Incident.Kind::compareTo);
            copies.add(new VerificationAnswer.Copy(site, worst));
        }
        return copies;
    }

    /** What a site does not have yet is missing there, but it is no incident: the journal knows. */
    private Optional<Incident.Kind> trouble(JournalEntry entry) {
        return entry.receipt().isEmpty() ? Optional.of(Incident.Kind.MISSING) : vault.judge(entry.site(), entry.key());
    }

    /** A whole copy anywhere is enough; without one, wrong bytes are a failure and absent machines an open question. */
    private static Verdict verdict(List<VerificationAnswer.Copy> copies) {
        if (copies.stream().anyMatch(copy -> copy.trouble().isEmpty())) {
            return Verdict.TOTAL_PASSED;
        }
        boolean unreadable =
                copies.stream().anyMatch(copy -> copy.trouble().equals(Optional.of(Incident.Kind.UNREADABLE)));
        return unreadable ? Verdict.INDETERMINATE : Verdict.TOTAL_FAILED;
    }

    private ValidationReport report(StoredFile file) {
        try {
            return validation.validate(vault.read(file.key(), file.size()));
        } catch (NoGoodCopy e) {
            // the copies say what is wrong with it; a file nobody has read has no signatures to report
            return new ValidationReport(
                    Verdict.INDETERMINATE, Optional.empty(), List.of(), List.of(), Optional.empty());
        }
    }
}
