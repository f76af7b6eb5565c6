package vn.kyluu.archive.ingest;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.archive.ingest.ReadDeposit.Status;
import vn.kyluu.archive.manifest.ClosingManifest;
import vn.kyluu.archive.manifest.ManifestReader;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.record.StoredFile;
import vn.kyluu.archive.replication.Journal;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.replication.ReplicateRecord;
import vn.kyluu.archive.retention.Circumstance;
import vn.kyluu.archive.retention.LockPlan;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.spool.Spool;
import vn.kyluu.archive.spool.SpooledPart;
import vn.kyluu.archive.spool.Upload;
import vn.kyluu.archive.term.JoinVersions;
import vn.kyluu.archive.term.LockDates;
import vn.kyluu.archive.term.Terms;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditEvent;
import vn.kyluu.audit.AuditTrail;

/** Takes in one closed record. Safe for use by several threads. */
public final class AcceptDeposit {
    private final Register register;
    private final PackageJudgement judgement;
    private final ManifestReader reader = new ManifestReader();
    private final PolicyBook policies;
    private final JoinVersions join;
    private final Spool spool;
    private final ReplicateRecord replicate;
    private final List<String> sites;
    private final Clock clock;
    private final ZoneId zone;
    private final SecureRandom random = new SecureRandom();

    /** The books in which an accepted record is entered at once. */
    public record Register(
            Records records, Journal journal, Terms terms, Deposits deposits, AuditTrail audit, UnitOfWork work) {}

    /** A use case over these parts; the zone is the facility's calendar, the sites are those of the vault. */
    public AcceptDeposit(
            Register register,
            Validation validation,
            PolicyBook policies,
            Spool spool,
            ReplicateRecord replicate,
            List<String> sites,
            Clock clock,
            ZoneId zone) {
        this.register = register;
        this.judgement = new PackageJudgement(validation);
        this.policies = policies;
        this.join = new JoinVersions(register.terms(), policies, zone);
        this.spool = spool;
        this.replicate = replicate;
        this.sites = List.copyOf(sites);
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Judges what was laid down, and takes it in or refuses it.
     *
     * <p>The answer is given when both sites have been tried: ARCHIVED if both have it, otherwise the state reached.
     *
     * @throws vn.kyluu.archive.manifest.MalformedManifest if the manifest cannot be read
     * @throws DepositConflict if there is no manifest, or the record number is archived with another one
     * @throws RecordRefusal if the record was disposed of
     */
    public Status accept(Upload upload, Caller caller) {
        SpooledPart part = upload.part(PackageJudgement.MANIFEST)
                .orElseThrow(() -> new DepositConflict(DepositConflict.Reason.MANIFEST_PART_MISSING, Optional.empty()));
        ClosingManifest manifest = reader.read(PackageJudgement.octets(part));
        String number = manifest.head().number();
        Optional<Status> known = known(manifest, part.sha256(), caller);
        if (known.isPresent()) {
            return known.get();
        }
        List<ArchivedRecord> versions = register.work()
                .<List<ArchivedRecord>>carryOut(() -> register.records().versions(number));
        Optional<ArchivedRecord> before = VersionJudgement.kept(versions);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID depositId = register.work()
                .<Optional<Deposit>>carryOut(() -> register.deposits().byManifest(number, part.sha256()))
                .map(Deposit::depositId)
                .orElseGet(UUID::randomUUID);
        Deposit deposit = new Deposit(depositId, number, part.sha256(), at, Optional.empty(), Optional.empty());
        Optional<Deposit.Refused> outOfLine = VersionJudgement.of(manifest, versions);
        if (outOfLine.isPresent()) {
            return refuse(deposit, outOfLine.get(), caller);
        }
        PackageJudgement.Outcome outcome = judgement.judge(manifest, upload);
        if (outcome.refusal().isPresent()) {
            return refuse(deposit, outcome.refusal().get(), caller);
        }
        ArchivalPackage built = new ArchivalPackage(upload);
        RetentionTerm term = term(manifest, before);
        ArchivedRecord record = built.build(manifest, outcome.reports(), term, deposit, caller.actor(), random);
        spool.keep(upload, built.archiveId());
        try {
            deposit = enter(record, before, built.files(), deposit, caller);
        } catch (Records.NumberTaken e) {
            spool.release(built.archiveId());
            return known(manifest, part.sha256(), caller).orElseThrow(() -> e);
        } catch (RecordRefusal e) {
            spool.release(built.archiveId());
            throw e;
        }
        Custody custody = replicate.begin(built.archiveId(), caller).custody();
        return new Status(deposit, Optional.of(custody), true);
    }

    /** The facts of all versions count, and no version ends before the one that it follows (R8). */
    private RetentionTerm term(ClosingManifest manifest, Optional<ArchivedRecord> before) {
        Set<Circumstance> facts = new HashSet<>(manifest.head().circumstances());
        before.ifPresent(version -> facts.addAll(version.head().circumstances()));
        RetentionTerm term = policies.termOf(
                facts, manifest.head().closedAt().atZoneSameInstant(zone).toLocalDate());
        return before.map(ArchivedRecord::term)
                .filter(earlier -> earlier.outlasts(term))
                .orElse(term);
    }

    private Optional<Status> known(ClosingManifest manifest, Digest sha256, Caller caller) {
        String number = manifest.head().number();
        Optional<Deposit> same = register.work()
                .<Optional<Deposit>>carryOut(() -> register.deposits().byManifest(number, sha256))
                .filter(deposit -> deposit.archiveId().isPresent());
        if (same.isPresent()) {
            UUID archiveId = same.get().archiveId().orElseThrow();
            register.work()
                    .<Optional<ArchivedRecord>>carryOut(() -> register.records().byId(archiveId))
                    .ifPresent(ArchivedRecord::stillKept);
            Custody custody = replicate.replicate(archiveId, caller).custody();
            return Optional.of(new Status(same.get(), Optional.of(custody), false));
        }
        Optional<ArchivedRecord> newest = register.work()
                .<Optional<ArchivedRecord>>carryOut(() -> register.records().byNumber(number));
        boolean taken = newest.isPresent()
                && manifest.head().version() <= newest.get().head().version();
        boolean mayFollow = newest.isPresent()
                && newest.get().custody() instanceof Custody.Destroyed destroyed
                && destroyed.tombstone().byMistake()
                && !taken;
        if (!mayFollow) {
            newest.ifPresent(ArchivedRecord::stillKept);
        }
        if (newest.isPresent() && taken) {
            throw new DepositConflict(
                    DepositConflict.Reason.RECORD_ALREADY_ARCHIVED,
                    Optional.of(newest.get().archiveId()));
        }
        return Optional.empty();
    }

    private Status refuse(Deposit deposit, Deposit.Refused refusal, Caller caller) {
        Deposit refused = new Deposit(
                deposit.depositId(),
                deposit.recordNumber(),
                deposit.manifestSha256(),
                deposit.at(),
                Optional.empty(),
                Optional.of(refusal));
        register.work().carryOut(() -> {
            register.deposits().note(refused);
            register.audit()
                    .append(new AuditEvent(
                            deposit.at(),
                            caller.actor(),
                            Act.DEPOSIT,
                            "deposit:" + refused.depositId(),
                            refusal.reason().name(),
                            Map.of("manifestSha256", deposit.manifestSha256().hex()),
                            caller.requestId()));
        });
        return new Status(refused, Optional.empty(), true);
    }

    /** R6. */
    private Deposit enter(
            ArchivedRecord record,
            Optional<ArchivedRecord> before,
            List<StoredFile> files,
            Deposit deposit,
            Caller caller) {
        Deposit accepted = new Deposit(
                deposit.depositId(),
                deposit.recordNumber(),
                deposit.manifestSha256(),
                deposit.at(),
                Optional.of(record.archiveId()),
                Optional.empty());
        LockPlan plan = policies.locksOf(record.term().classCode());
        ObjectLock lock = LockDates.first(record.term(), plan, deposit.at(), zone);
        register.work().carryOut(() -> {
            register.records().add(record);
            register.journal().open(owed(record, files, lock));
            LockDates.hardenAt(plan, deposit.at())
                    .ifPresent(at -> register.terms().coolUntil(record.archiveId(), at));
            join.with(record.archiveId(), deposit.at());
            // somebody may have begun to destroy what this version follows
            before.flatMap(version -> register.records().byId(version.archiveId()))
                    .ifPresent(ArchivedRecord::stillKept);
            register.deposits().note(accepted);
            Map<String, String> details = new HashMap<>();
            details.put("depositId", accepted.depositId().toString());
            details.put("manifestSha256", record.closingManifest().sha256().hex());
            details.put("packageSha256", record.packageManifest().sha256().hex());
            details.put("class", record.term().classCode());
            details.put("until", record.term().until().map(LocalDate::toString).orElse("PERMANENT"));
            register.audit().append(caller.did(Act.DEPOSIT, record.subject(), details, deposit.at()));
        });
        return accepted;
    }

    private List<JournalEntry> owed(ArchivedRecord record, List<StoredFile> files, ObjectLock lock) {
        List<JournalEntry> entries = new ArrayList<>();
        for (String site : sites) {
            for (int i = 0; i < files.size(); i++) {
                entries.add(new JournalEntry(
                        record.archiveId(), site, i, files.get(i).key(), lock, Optional.empty()));
            }
        }
        return entries;
    }
}
