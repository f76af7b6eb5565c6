package vn.kyluu.archive.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.archive.ingest.AcceptDeposit;
import vn.kyluu.archive.rebuild.RebuildCatalogue;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.replication.CompleteReplication;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.replication.ReplicateRecord;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.rulebook.PolicyFiles;
import vn.kyluu.archive.spool.Spool;
import vn.kyluu.archive.spool.Upload;
import vn.kyluu.archive.store.Database;
import vn.kyluu.archive.store.JpaAuditTrail;
import vn.kyluu.archive.store.JpaDeposits;
import vn.kyluu.archive.store.JpaDisposals;
import vn.kyluu.archive.store.JpaIncidents;
import vn.kyluu.archive.store.JpaJournal;
import vn.kyluu.archive.store.JpaRecords;
import vn.kyluu.archive.store.JpaTerms;
import vn.kyluu.archive.store.JpaTombstones;
import vn.kyluu.archive.store.Postgres;
import vn.kyluu.archive.store.Shelf;
import vn.kyluu.archive.timekeeping.Hands;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.InMemoryVault;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.closed.Hospital;
import vn.kyluu.pki.TestPkiServer;

/** A catalogue that was lost after a disposal knows again what was destroyed (rebuild R5). */
class DestroyedStaysDestroyedIT {
    private static final Instant END_OF_2036 = Instant.parse("2036-12-31T17:00:00Z");
    private static final Caller ONE = new Caller("HS001", "req-1");
    private final Hands clock = new Hands("2037-01-02T02:00:00Z");
    private final InMemoryVault a = new InMemoryVault("A");
    private final InMemoryVault b = new InMemoryVault("B");
    private final Shelf shelf = new Shelf(a, b, clock);
    private final DisposalDesk desk = new DisposalDesk(shelf, a, b, clock, clock, new Stopwatch());
    private final PolicyBook policies = new PolicyFiles().read(Path.of("..", "retention-policies"));
    private Disposal disposal;
    private List<ArchivedRecord> lost;
    private Database empty;
    private JpaRecords records;
    private JpaJournal journal;
    private TwinVault twin;
    private RebuildCatalogue rebuild;

    @TempDir
    Path root;

    @BeforeEach
    void destroyARecordOfTwoVersionsAndLoseTheCatalogue() {
        a.tellTimeBy(clock);
        b.tellTimeBy(clock);
        ArchivedRecord first = shelf.keep("HS-1", term(), lock());
        ArchivedRecord second = shelf.keepNext(first, term(), lock());
        disposal = destroy(first);
        lost = List.of(kept(first), kept(second));

        empty = Postgres.fresh();
        records = new JpaRecords(empty, Postgres.ZONE);
        journal = new JpaJournal(empty);
        twin = new TwinVault(a, b, new JpaIncidents(empty), clock);
        rebuild = new RebuildCatalogue(
                new RebuildCatalogue.Books(
                        records, journal, new JpaTerms(empty), new JpaDeposits(empty), new JpaTombstones(empty), empty),
                twin,
                policies,
                Postgres.ZONE);
    }

    private Disposal destroy(ArchivedRecord record) {
        Disposal proposed =
                desk.propose.propose(Disposal.Kind.EXPIRED, Set.of(record.archiveId()), "hết thời hạn lưu trữ", ONE);
        desk.approve.approve(proposed.id(), false, new Caller("HS002", "req-2"));
        desk.approve.approve(proposed.id(), true, new Caller("GD001", "req-3"));
        desk.carryOut.round();
        return byId(desk.disposals, shelf.database, proposed.id());
    }

    @AfterEach
    void close() {
        empty.close();
        shelf.close();
    }

    @Test
    void knowsAgainWhatWasDestroyedAndByWhichMinutes() {
        assertThat(rebuild.rebuild("B")).isEqualTo(new RebuildCatalogue.Outcome(0, 0, 2, List.of()));
        assertThat(rebuild.rebuild("A"))
                .as("asked again, of the other site")
                .isEqualTo(new RebuildCatalogue.Outcome(0, 0, 0, List.of()));

        for (ArchivedRecord before : lost) {
            ArchivedRecord again = byNumber(before.head().version());
            assertThat(again.archiveId()).isEqualTo(before.archiveId());
            assertThat(again.code()).isEqualTo(before.code());
            assertThat(again.custody()).isInstanceOfSatisfying(Custody.Destroyed.class, destroyed -> {
                assertThat(destroyed.tombstone().minutes()).isEqualTo(disposal.id());
                assertThat(destroyed.tombstone().byMistake()).isFalse();
                assertThat(destroyed.tombstone().destroyedAt()).contains(disposal.stateAt());
            });
            assertThat(again.closingManifest()).isEqualTo(before.closingManifest());
            assertThat(again.packageManifest()).isEqualTo(before.packageManifest());
            assertThat(again.documents())
                    .extracting(document -> document.file())
                    .isEqualTo(before.documents().stream()
                            .map(document -> document.file())
                            .toList());
            assertThat(again.term()).isEqualTo(before.term());
            assertThat(again.head().previous()).isEqualTo(before.head().previous());
            assertThatThrownBy(again::stillKept)
                    .isInstanceOf(RecordRefusal.class)
                    .extracting("reason")
                    .isEqualTo(RecordRefusal.Reason.RECORD_DESTROYED);
        }
        assertThat(byId(new JpaDisposals(empty), empty, disposal.id()))
                .usingRecursiveComparison()
                .isEqualTo(disposal);
    }

    @Test
    void refusesToTakeItInASecondTime() {
        rebuild.rebuild("B");
        Spool spool = new Spool(root);
        JpaAuditTrail audit = new JpaAuditTrail(empty);
        try (TestPkiServer server = TestPkiServer.startEphemeral(Clock.systemUTC());
                Upload upload = spool.begin()) {
            Hospital hospital = new Hospital(server.pki(), server.tsaUri(), Clock.systemUTC());
            Octets manifest = hospital.manifest(
                    "HS-1",
                    false,
                    List.of(new Hospital.Signed(
                            UUID.randomUUID().toString(),
                            "TOM_TAT_HSBA",
                            "Tóm tắt hồ sơ bệnh án",
                            "PDF",
                            Bytes.of("tờ"),
                            List.of(hospital.staff("doctor")))));
            upload.add("manifest", manifest.newInputStream(), 1 << 20);
            AcceptDeposit accept = new AcceptDeposit(
                    new AcceptDeposit.Register(
                            records, journal, new JpaTerms(empty), new JpaDeposits(empty), audit, empty),
                    new Validation(hospital.anchors(), Hospital.revocation(), clock),
                    policies,
                    spool,
                    replicate(spool, audit),
                    twin.names(),
                    clock,
                    Postgres.ZONE);

            assertThatThrownBy(() -> accept.accept(upload, ONE))
                    .isInstanceOf(RecordRefusal.class)
                    .extracting("reason")
                    .isEqualTo(RecordRefusal.Reason.RECORD_DESTROYED);
        }
    }

    private ReplicateRecord replicate(Spool spool, JpaAuditTrail audit) {
        return new ReplicateRecord(twin, journal, records, spool, empty, audit, clock, ForkJoinPool.commonPool());
    }

    @Test
    void looksAfterTheMinutesAgain() {
        rebuild.rebuild("B");
        JpaAuditTrail audit = new JpaAuditTrail(empty);
        Spool spool = new Spool(root);
        new CompleteReplication(journal, replicate(spool, audit), records, spool, empty).complete();

        assertThat(empty.<List<JournalEntry>>carryOut(() -> journal.of(disposal.id())))
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.receipt()).isPresent());
    }

    @Test
    void believesAPackageThatIsThereMoreThanMinutes() {
        ArchivedRecord there = lost.get(0);
        empty.carryOut(() -> records.add(new ArchivedRecord(
                there.archiveId(),
                there.code(),
                there.head(),
                there.closingManifest(),
                there.packageManifest(),
                there.documents(),
                there.term(),
                there.receivedAt(),
                new Custody.Received())));

        RebuildCatalogue.Outcome outcome = rebuild.rebuild("B");

        assertThat(outcome.destroyed()).isEqualTo(1);
        assertThat(outcome.unreadable())
                .containsExactly(
                        "DESTROYED_BUT_THERE " + there.packageManifest().key().path());
        assertThat(byNumber(1).custody().state()).isEqualTo("RECEIVED");
    }

    @Test
    void tellsOfMinutesThatItCannotUse() {
        UUID other = UUID.randomUUID();
        Octets text = Octets.of("{\"format\": \"something else\"}".getBytes(StandardCharsets.UTF_8));
        ObjectKey json = minutes(other, text, "json");
        a.put(json, lock(), text::newInputStream);

        assertThat(rebuild.rebuild("A").unreadable()).containsExactly("MINUTES_INCOMPLETE " + json.path());

        Octets paper = Bytes.of("%PDF-");
        a.put(minutes(other, paper, "pdf"), lock(), paper::newInputStream);
        assertThat(rebuild.rebuild("A").unreadable()).containsExactly("MINUTES_UNREADABLE " + json.path());
    }

    private static ObjectKey minutes(UUID disposal, Octets bytes, String extension) {
        return ObjectKey.of(disposal, 1, "disposal-minutes", bytes.digest(DigestAlgorithm.SHA256), extension);
    }

    private static RetentionTerm term() {
        return new RetentionTerm("THONG_THUONG", "TT 33", "n", "V2-", Optional.of(LocalDate.of(2036, 12, 31)));
    }

    private static ObjectLock lock() {
        return new ObjectLock(ObjectLock.Mode.COMPLIANCE, END_OF_2036);
    }

    private ArchivedRecord kept(ArchivedRecord record) {
        return shelf.database
                .<Optional<ArchivedRecord>>carryOut(() -> shelf.records.byId(record.archiveId()))
                .orElseThrow();
    }

    private ArchivedRecord byNumber(int version) {
        return empty.<List<ArchivedRecord>>carryOut(() -> records.versions("HS-1"))
                .get(version - 1);
    }

    private static Disposal byId(JpaDisposals book, Database database, UUID id) {
        return database.<Optional<Disposal>>carryOut(() -> book.byId(id)).orElseThrow();
    }
}
