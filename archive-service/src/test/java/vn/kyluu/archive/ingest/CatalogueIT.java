package vn.kyluu.archive.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.rebuild.CheckCatalogue;
import vn.kyluu.archive.rebuild.RebuildCatalogue;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.replication.CompleteReplication;
import vn.kyluu.archive.replication.Incident;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.replication.ReplicateRecord;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.rulebook.PolicyFiles;
import vn.kyluu.archive.store.Database;
import vn.kyluu.archive.store.JpaAuditTrail;
import vn.kyluu.archive.store.JpaCatalogueIndex;
import vn.kyluu.archive.store.JpaDeposits;
import vn.kyluu.archive.store.JpaIncidents;
import vn.kyluu.archive.store.JpaJournal;
import vn.kyluu.archive.store.JpaRecords;
import vn.kyluu.archive.store.JpaTerms;
import vn.kyluu.archive.store.JpaTombstones;
import vn.kyluu.archive.store.Postgres;
import vn.kyluu.archive.vault.directory.DirectoryVault;
import vn.kyluu.closed.Hospital;
import vn.kyluu.pki.TestPkiServer;

/** The catalogue out of real packages: recreated when it is lost, and found out when a row was changed. */
@Tag("slow")
class CatalogueIT {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Path REPORT = Path.of("target", "storage-faults.txt");
    private static TestPkiServer server;
    private static Hospital hospital;
    private static Map<String, Octets> first;
    private static Map<String, Octets> second;

    @TempDir
    Path root;

    private Archive archive;

    @BeforeAll
    static void signTwoRecords() {
        server = TestPkiServer.startEphemeral(CLOCK);
        hospital = new Hospital(server.pki(), server.tsaUri(), CLOCK);
        first = parts("2026-000201", "11111111-1111-4111-8111-111111111111", true);
        second = parts("2026-000202", "22222222-2222-4222-8222-222222222222", false);
    }

    private static Map<String, Octets> parts(String number, String id, boolean death) {
        Hospital.Signed summary = hospital.pdf(id, "TOM_TAT_HSBA", "Tóm tắt hồ sơ bệnh án", "doctor", "head");
        Octets manifest =
                hospital.signXml(hospital.manifest(number, death, List.of(summary)), "head", "director", "seal");
        return new HashMap<>(Map.of("manifest", manifest, id, summary.bytes()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void archiveBoth() {
        archive = new Archive(root, hospital.anchors(), Hospital.revocation(), CLOCK);
        archive.deposit(first);
        archive.deposit(second);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void isRecreatedFromOneSiteAloneAndEqualsTheLostOne() {
        List<ArchivedRecord> lost =
                List.of(byNumber(archive.database, "2026-000201"), byNumber(archive.database, "2026-000202"));
        List<List<JournalEntry>> lostJournal = lost.stream().map(this::journal).toList();

        try (Database empty = Postgres.fresh()) {
            JpaRecords records = new JpaRecords(empty, Postgres.ZONE);
            JpaJournal journal = new JpaJournal(empty);
            TwinVault vault = twin(empty);
            var books = new RebuildCatalogue.Books(
                    records, journal, new JpaTerms(empty), new JpaDeposits(empty), new JpaTombstones(empty), empty);
            RebuildCatalogue rebuild = new RebuildCatalogue(
                    books, vault, new PolicyFiles().read(Path.of("..", "retention-policies")), Postgres.ZONE);

            assertThat(rebuild.rebuild("Nơi B")).isEqualTo(new RebuildCatalogue.Outcome(2, 0, 0, List.of()));
            assertThat(rebuild.rebuild("Nơi B")).isEqualTo(new RebuildCatalogue.Outcome(0, 2, 0, List.of()));
            JpaAuditTrail audit = new JpaAuditTrail(empty);
            new CompleteReplication(
                            journal,
                            new ReplicateRecord(
                                    vault,
                                    journal,
                                    records,
                                    archive.spool,
                                    empty,
                                    audit,
                                    CLOCK,
                                    ForkJoinPool.commonPool()),
                            records,
                            archive.spool,
                            empty)
                    .complete();

            for (int i = 0; i < lost.size(); i++) {
                ArchivedRecord again = byNumber(empty, lost.get(i).head().number());
                assertThat(again.custody().state()).isEqualTo("ARCHIVED");
                assertThat(again)
                        .usingRecursiveComparison()
                        .ignoringFields("custody.receipts.verifiedAt")
                        .isEqualTo(lost.get(i));
                UUID id = again.archiveId();
                assertThat(empty.<List<JournalEntry>>carryOut(() -> journal.of(id)))
                        .usingRecursiveComparison()
                        .ignoringFields("receipt.value.verifiedAt")
                        .isEqualTo(lostJournal.get(i));
            }
            CheckCatalogue check = new CheckCatalogue(
                    new JpaCatalogueIndex(empty), records, vault, new JpaIncidents(empty), empty, CLOCK);
            assertThat(check.slice(CLOCK.instant(), 10)).isZero();
        }
    }

    @Test
    void comparesWhatNobodyComparedForLongestAndNothingTwiceADay() {
        CheckCatalogue check = new CheckCatalogue(
                new JpaCatalogueIndex(archive.database),
                archive.records,
                archive.vault,
                archive.incidents,
                archive.database,
                CLOCK);
        check.round();
        assertThat(compared()).as("one round looks at one of so few").isEqualTo(1);
        check.round();
        assertThat(compared()).isEqualTo(2);
        long before = changes();
        check.round();
        assertThat(changes()).as("not again before a day has passed").isEqualTo(before);
    }

    private long compared() {
        return number("select count(compared_at) from archive.archived_record");
    }

    private long changes() {
        return number("select sum(cast(cast(xmin as text) as bigint)) from archive.archived_record");
    }

    private long number(String query) {
        try (var connection = Postgres.dataSource(Postgres.server()).getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}, told by site {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "update archive.archived_record set patient_name = 'Người khác' ; a",
                "update archive.archived_record set keep_until = date '2030-12-31' ; b",
                "update archive.archived_record set record_number = record_number || '-x' ; a",
                "update archive.archived_file set size = size + 1 where n = 1 ; b",
                "update archive.archived_file set sha256 = repeat('a', 64) where n = 1 ; a",
                "update archive.archived_file set object_key = 'x' || object_key where n = 1 ; b",
                "update archive.archived_record set record_version = 2, previous_manifest = repeat('a', 64) ; b",
                "update archive.archived_signer set staff_code = 'BS99' where n = 1 ; a",
            })
    void tellsARowThatWasChangedBelowUs(String change, String letter) throws IOException {
        CheckCatalogue check = new CheckCatalogue(
                new JpaCatalogueIndex(archive.database),
                archive.records,
                onlyWith(letter),
                archive.incidents,
                archive.database,
                CLOCK);
        assertThat(check.slice(CLOCK.instant(), 10)).isZero();

        // only one of the two records
        execute(change + (change.contains(" where ") ? " and " : " where ") + where(change));

        assertThat(check.slice(CLOCK.instant(), 10)).isEqualTo(1);
        assertThat(archive.incidents.open())
                .filteredOn(incident -> incident.site().equals(CheckCatalogue.CATALOGUE))
                .extracting(Incident::kind)
                .containsExactly(Incident.Kind.CATALOGUE_DAMAGED);
        Files.writeString(
                REPORT,
                String.format(
                        Locale.ROOT,
                        "%-17s | %-16s | %s | %-25s | %s%n",
                        getClass().getSimpleName(),
                        "CATALOGUE_ROW",
                        letter,
                        Incident.Kind.CATALOGUE_DAMAGED,
                        "left to a person"),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String where(String change) {
        String record = "(select archive_id from archive.archived_record where class_code = 'TU_VONG')";
        return change.contains("archived_signer")
                ? "file_id in (select id from archive.archived_file where archive_id in " + record + ")"
                : "archive_id in " + record;
    }

    private void execute(String sql) {
        try (var connection = Postgres.dataSource(Postgres.server()).getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The other site is not asked first, and here not at all: its copies are gone. */
    private TwinVault onlyWith(String letter) {
        return letter.equals("a")
                ? new TwinVault(
                        new DirectoryVault("Nơi A", archive.siteA),
                        new DirectoryVault("Nơi C", root.resolve("nowhere")),
                        archive.incidents,
                        CLOCK)
                : new TwinVault(
                        new DirectoryVault("Nơi C", root.resolve("nowhere")),
                        new DirectoryVault("Nơi B", archive.siteB),
                        archive.incidents,
                        CLOCK);
    }

    private TwinVault twin(Database database) {
        return new TwinVault(
                new DirectoryVault("Nơi A", archive.siteA),
                new DirectoryVault("Nơi B", archive.siteB),
                new JpaIncidents(database),
                CLOCK);
    }

    private static ArchivedRecord byNumber(Database database, String number) {
        return database.<Optional<ArchivedRecord>>carryOut(
                        () -> new JpaRecords(database, Postgres.ZONE).byNumber(number))
                .orElseThrow();
    }

    private List<JournalEntry> journal(ArchivedRecord record) {
        return archive.database.<List<JournalEntry>>carryOut(() -> archive.journal.of(record.archiveId()));
    }
}
