package vn.kyluu.archive.fixity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.hold.PlaceHold;
import vn.kyluu.archive.protection.ProtectCopies;
import vn.kyluu.archive.record.LookupCode;
import vn.kyluu.archive.record.Samples;
import vn.kyluu.archive.replication.Incident;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.store.Database;
import vn.kyluu.archive.store.JpaAuditTrail;
import vn.kyluu.archive.store.JpaCopies;
import vn.kyluu.archive.store.JpaHolds;
import vn.kyluu.archive.store.JpaIncidents;
import vn.kyluu.archive.store.JpaJournal;
import vn.kyluu.archive.store.JpaProtections;
import vn.kyluu.archive.store.JpaRecords;
import vn.kyluu.archive.store.Postgres;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Receipt;
import vn.kyluu.archive.work.Caller;

/** One fault at one site: it is found in its own state, by a look or by the inventory, and mended or raised as it should. */
abstract class StorageFaults {
    private static final Path REPORT = Path.of("target", "storage-faults.txt");
    private final Clock clock = Clock.fixed(Instant.now(Clock.systemUTC()), ZoneOffset.UTC);
    private final Clock later = Clock.offset(clock, Duration.ofDays(2));
    private final List<ObjectKey> keys = new ArrayList<>();
    private static Database database;
    private JpaIncidents incidents;
    private JpaCopies copies;
    private Tampering a;
    private Tampering b;
    private LateList lateA;
    private LateList lateB;
    private CheckFixity fixity;
    private TakeInventory inventory;

    /** A fresh site of this name; the books of all tests are in one database, and know the sites apart. */
    abstract Tampering site(String letter, String name);

    @BeforeAll
    static void open() {
        database = Postgres.fresh();
    }

    @BeforeEach
    void keepAPackageAtBothSites() {
        incidents = new JpaIncidents(database);
        copies = new JpaCopies(database);
        a = site("a", "Nơi A " + UUID.randomUUID());
        b = site("b", "Nơi B " + UUID.randomUUID());
        lateA = new LateList(a.vault());
        lateB = new LateList(b.vault());
        TwinVault now = new TwinVault(lateA, lateB, incidents, clock);
        keep(now);
        TwinVault twin = new TwinVault(lateA, lateB, incidents, later);
        CheckCopy check = new CheckCopy(twin, copies, incidents, database, later);
        MendCopy mend = new MendCopy(twin, copies, incidents, database, new JpaAuditTrail(database), later);
        fixity = new CheckFixity(twin, copies, incidents, check, mend, new RepairLimits(20, 100), database, later);
        inventory = new TakeInventory(twin, copies, incidents, check, database, later);
    }

    private void keep(TwinVault twin) {
        JpaJournal journal = new JpaJournal(database);
        UUID id = UUID.randomUUID();
        database.carryOut(() -> new JpaRecords(database, Postgres.ZONE)
                .add(Samples.record(id, id.toString(), LookupCode.random(new SecureRandom()))));
        for (String site : twin.names()) {
            for (int i = 0; i < 3; i++) {
                Octets bytes = Bytes.of("tờ số " + i + " của hồ sơ " + id);
                ObjectKey key = Bytes.keyOf(id, i == 2 ? "manifest" : "document-" + (i + 1), bytes);
                keys.add(key);
                int position = i;
                database.carryOut(() ->
                        journal.open(List.of(new JournalEntry(id, site, position, key, Bytes.LOCK, Optional.empty()))));
                Receipt receipt = twin.write(site, key, Bytes.LOCK, bytes::newInputStream);
                database.carryOut(() -> journal.confirm(id, key, receipt));
            }
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest(name = "{0} at site {1}")
    @CsvSource({
        "BIT_FLIP, a", "BIT_FLIP, b",
        "TRUNCATION, a", "TRUNCATION, b",
        "MISSING, a", "MISSING, b",
        "UNREADABLE, a", "UNREADABLE, b",
        "WRONG_VERSION, a", "WRONG_VERSION, b",
        "DELETE_MARKER, a", "DELETE_MARKER, b",
        "LOCK_SHORTENED, a", "LOCK_SHORTENED, b",
        "HOLD_REMOVED, a", "HOLD_REMOVED, b",
        "EXTRA_OBJECT, a", "EXTRA_OBJECT, b",
        "MANIFEST_DAMAGED, a", "MANIFEST_DAMAGED, b",
        "STALE_LISTING, a", "STALE_LISTING, b"
    })
    void isFoundAndDealtWith(Fault fault, String letter) throws IOException {
        Tampering site = letter.equals("a") ? a : b;
        LateList late = letter.equals("a") ? lateA : lateB;
        ObjectKey key = keys.get(fault == Fault.MANIFEST_DAMAGED ? 2 : 0);
        assumeTrue(fault != Fault.DELETE_MARKER || site.deletion(key).isPresent(), "no marks of deletion here");
        if (fault == Fault.HOLD_REMOVED) {
            hold(site, key);
        }
        strike(fault, site, late, key);

        inventory.take(site.vault().site());
        List<Incident.Kind> byList = kinds(site);
        Instant since = later.instant().plusMillis(1);
        Copy copy = database.<List<Copy>>carryOut(
                        () -> copies.known(site.vault().site(), List.of(key.path())))
                .get(0);
        fixity.slice(site.vault().site(), since, 100, false, Caller.SCHEDULE);
        List<Incident.Kind> left = kinds(site);
        List<String> found = everNoted(site);
        String line = String.format(
                Locale.ROOT,
                "%-17s | %-16s | %s | %-25s | %s%n",
                getClass().getSimpleName(),
                fault,
                letter,
                String.join(", ", found),
                left.isEmpty() ? "put right, closed" : "left to a person");
        Files.writeString(REPORT, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);

        assertThat(found).as("its own state").contains(fault.state.name());
        assertThat(!fault.isListed || byList.contains(fault.state))
                .as("told by the list")
                .isTrue();
        assertThat(left)
                .as("what a person has to look at")
                .isEqualTo(Stream.ofNullable(fault.left).toList());
        if (fault.isMended) {
            assertThat(bytes(site, key)).isEqualTo(key.sha256().hex());
            assertThat(site.vault().stat(key).orElseThrow().lock().covers(copy.lock()))
                    .isTrue();
            assertThat(fault != Fault.HOLD_REMOVED
                            || site.vault().stat(key).orElseThrow().held())
                    .isTrue();
        }
    }

    private static void strike(Fault fault, Tampering site, LateList late, ObjectKey key) {
        switch (fault) {
            case BIT_FLIP, MANIFEST_DAMAGED -> site.flipsABit(key);
            case TRUNCATION -> site.truncates(key);
            case MISSING -> site.loses(key);
            case UNREADABLE -> site.makesUnreadable(key);
            case WRONG_VERSION -> site.putsAnotherVersion(key);
            case DELETE_MARKER -> site.deletion(key).orElseThrow().run();
            case LOCK_SHORTENED -> site.unlocks(key);
            case HOLD_REMOVED -> site.letsGo(key);
            case EXTRA_OBJECT -> site.addsAStranger();
            case STALE_LISTING -> late.hide(key);
        }
    }

    private void hold(Tampering site, ObjectKey key) {
        JpaHolds holds = new JpaHolds(database);
        ProtectCopies protect = new ProtectCopies(
                new TwinVault(lateA, lateB, incidents, clock), new JpaProtections(database), database);
        new PlaceHold(
                        holds,
                        new JpaRecords(database, Postgres.ZONE),
                        protect,
                        database,
                        new JpaAuditTrail(database),
                        clock)
                .place(
                        new PlaceHold.Order(Set.of(key.archiveId()), "TA-1", "Toà án", "vụ kiện"),
                        new Caller("HS001", "req-1"));
        assertThat(site.vault().stat(key).orElseThrow().held()).isTrue();
    }

    private List<Incident.Kind> kinds(Tampering site) {
        return incidents.open().stream()
                .filter(incident -> incident.site().equals(site.vault().site()))
                .map(Incident::kind)
                .sorted()
                .toList();
    }

    /** Also what is closed already. */
    private static List<String> everNoted(Tampering site) {
        List<String> kinds = new ArrayList<>();
        try (Connection connection = Postgres.dataSource(Postgres.server()).getConnection();
                PreparedStatement asked = connection.prepareStatement(
                        "select distinct kind from incident where site = ? order by kind")) {
            asked.setString(1, site.vault().site());
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    kinds.add(row.getString(1));
                }
            }
            return kinds;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bytes(Tampering site, ObjectKey key) throws IOException {
        try (var there = site.vault().open(key).orElseThrow()) {
            return TwinVault.sha256(there.bytes()).hex();
        }
    }

    /** A fault, its state, whether a list alone tells it, whether it is mended, and what stays open for a person. */
    enum Fault {
        BIT_FLIP(Incident.Kind.MISMATCH, false, true, null),
        TRUNCATION(Incident.Kind.MISMATCH, false, true, null),
        MISSING(Incident.Kind.MISSING, false, true, null),
        UNREADABLE(Incident.Kind.UNREADABLE, false, false, Incident.Kind.UNREADABLE),
        WRONG_VERSION(Incident.Kind.WRONG_VERSION, true, true, null),
        DELETE_MARKER(Incident.Kind.DELETE_MARKER, true, true, null),
        LOCK_SHORTENED(Incident.Kind.LOCK_DRIFT, true, true, null),
        HOLD_REMOVED(Incident.Kind.HOLD_DRIFT, true, true, null),
        EXTRA_OBJECT(Incident.Kind.EXTRA_OBJECT, true, false, Incident.Kind.EXTRA_OBJECT),
        MANIFEST_DAMAGED(Incident.Kind.MISMATCH, false, true, null),
        STALE_LISTING(Incident.Kind.LATE_LIST, true, true, null);

        final Incident.Kind state;
        final boolean isListed;
        final boolean isMended;
        final Incident.Kind left;

        Fault(Incident.Kind state, boolean isListed, boolean isMended, Incident.Kind left) {
            this.state = state;
            this.isListed = isListed;
            this.isMended = isMended;
            this.left = left;
        }
    }
}
