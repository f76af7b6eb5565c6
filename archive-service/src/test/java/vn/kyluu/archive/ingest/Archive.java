package vn.kyluu.archive.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.archive.export.ExportProof;
import vn.kyluu.archive.replication.CompleteReplication;
import vn.kyluu.archive.replication.ReplicateRecord;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.rulebook.PolicyFiles;
import vn.kyluu.archive.spool.Spool;
import vn.kyluu.archive.spool.Upload;
import vn.kyluu.archive.store.Database;
import vn.kyluu.archive.store.JpaAuditTrail;
import vn.kyluu.archive.store.JpaDeposits;
import vn.kyluu.archive.store.JpaIncidents;
import vn.kyluu.archive.store.JpaJournal;
import vn.kyluu.archive.store.JpaRecords;
import vn.kyluu.archive.store.JpaTerms;
import vn.kyluu.archive.store.Postgres;
import vn.kyluu.archive.vault.directory.DirectoryVault;
import vn.kyluu.archive.verification.VerifyRecord;
import vn.kyluu.archive.verification.VerifyUpload;
import vn.kyluu.archive.work.Caller;

/** The archive as it is wired in production, over PostgreSQL and two directories. */
final class Archive implements AutoCloseable {
    static final Caller DEPOSITOR = new Caller("signing-service", "req-12345678");
    final Database database = Postgres.fresh();
    final JpaRecords records = new JpaRecords(database, Postgres.ZONE);
    final JpaJournal journal = new JpaJournal(database);
    final JpaIncidents incidents = new JpaIncidents(database);
    final JpaAuditTrail audit = new JpaAuditTrail(database);
    final JpaDeposits deposits = new JpaDeposits(database);
    final Path siteA;
    final Path siteB;
    final Path spoolDirectory;
    final Spool spool;
    final TwinVault vault;
    final AcceptDeposit accept;
    final CompleteReplication complete;
    final VerifyUpload verifyUpload;
    final VerifyRecord verifyRecord;
    final ExportProof export;

    Archive(Path root, TrustAnchors anchors, RevocationSettings revocation, Clock clock) {
        siteA = root.resolve("a");
        siteB = root.resolve("b");
        spoolDirectory = root.resolve("spool");
        try {
            Files.createDirectories(spoolDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        spool = new Spool(spoolDirectory);
        vault = new TwinVault(site("Nơi A", siteA), site("Nơi B", siteB), incidents, clock);
        Validation validation = new Validation(anchors, revocation, clock);
        ReplicateRecord replicate =
                new ReplicateRecord(vault, journal, records, spool, database, audit, clock, ForkJoinPool.commonPool());
        accept = new AcceptDeposit(
                new AcceptDeposit.Register(records, journal, new JpaTerms(database), deposits, audit, database),
                validation,
                new PolicyFiles().read(Path.of("..", "retention-policies")),
                spool,
                replicate,
                vault.names(),
                clock,
                Postgres.ZONE);
        complete = new CompleteReplication(journal, replicate, records, spool, database);
        verifyUpload = new VerifyUpload(validation, records, database, audit, clock);
        verifyRecord = new VerifyRecord(validation, vault, records, journal, database, audit, clock);
        export = new ExportProof(verifyRecord, vault, journal, audit, anchors, database, audit, clock);
    }

    private static DirectoryVault site(String name, Path directory) {
        DirectoryVault vault = new DirectoryVault(name, directory);
        vault.prepare();
        return vault;
    }

    ReadDeposit.Status deposit(Map<String, Octets> parts) {
        try (Upload upload = spool.begin()) {
            parts.forEach((name, bytes) -> upload.add(name, bytes.newInputStream(), 1 << 26));
            return accept.accept(upload, DEPOSITOR);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
