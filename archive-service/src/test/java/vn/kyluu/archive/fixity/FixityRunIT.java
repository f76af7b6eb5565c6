package vn.kyluu.archive.fixity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.record.LookupCode;
import vn.kyluu.archive.record.Samples;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.store.Database;
import vn.kyluu.archive.store.JpaAuditTrail;
import vn.kyluu.archive.store.JpaCopies;
import vn.kyluu.archive.store.JpaFixityRuns;
import vn.kyluu.archive.store.JpaIncidents;
import vn.kyluu.archive.store.JpaJournal;
import vn.kyluu.archive.store.JpaLockTrials;
import vn.kyluu.archive.store.JpaRecords;
import vn.kyluu.archive.store.Postgres;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.InMemoryVault;
import vn.kyluu.archive.vault.LockTrial;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Receipt;
import vn.kyluu.archive.work.Caller;

/** R6 and R8, with the books in a real database. */
class FixityRunIT {
    private static final int OBJECTS = 5;
    private static final Caller ADMIN = new Caller("QT001", "req-1");
    private final Clock before = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
    private final Clock now = Clock.offset(before, Duration.ofDays(3));
    private final Database database = Postgres.fresh();
    private final InMemoryVault a = new InMemoryVault("A");
    private final InMemoryVault b = new InMemoryVault("B");
    private final JpaIncidents incidents = new JpaIncidents(database);
    private final JpaCopies copies = new JpaCopies(database);
    private final JpaFixityRuns runs = new JpaFixityRuns(database);
    private final JpaAuditTrail audit = new JpaAuditTrail(database);
    private final TwinVault twin = new TwinVault(a, b, incidents, before);
    private final CheckCopy check =
            new CheckCopy(twin, copies, incidents, database, Clock.offset(now, Duration.ofSeconds(1)));
    private final MendCopy mend = new MendCopy(twin, copies, incidents, database, audit, now);
    private final CheckFixity fixity =
            new CheckFixity(twin, copies, incidents, check, mend, new RepairLimits(20, 100), database, now);
    private final StartFixityRun start = new StartFixityRun(runs, database, audit, now);
    private final ContinueFixityRuns advance = new ContinueFixityRuns(runs, copies, fixity, twin, database, now);
    private final ReadFixityRun read = new ReadFixityRun(runs, copies, twin, database);

    @BeforeEach
    void keepSomething() {
        UUID id = UUID.randomUUID();
        JpaJournal journal = new JpaJournal(database);
        database.carryOut(() -> new JpaRecords(database, Postgres.ZONE)
                .add(Samples.record(id, "HS-1", LookupCode.random(new SecureRandom()))));
        for (String site : twin.names()) {
            for (int i = 0; i < OBJECTS; i++) {
                Octets bytes = Bytes.of("tờ " + i);
                ObjectKey key = Bytes.keyOf(id, "document-" + i, bytes);
                int position = i;
                database.carryOut(() ->
                        journal.open(List.of(new JournalEntry(id, site, position, key, Bytes.LOCK, Optional.empty()))));
                Receipt receipt = twin.write(site, key, Bytes.LOCK, bytes::newInputStream);
                database.carryOut(() -> journal.confirm(id, key, receipt));
            }
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isDoneWhenEveryCopyWasLookedAtAfterItsBeginning() {
        UUID run = start.start(false, ADMIN).id();
        assertThat(read.read(run).run().endedAt()).isEmpty();
        assertThat(checked(run)).containsExactly(0L, 0L);

        advance.advance();

        assertThat(read.read(run).run().endedAt()).isPresent();
        assertThat(checked(run)).containsExactly((long) OBJECTS, (long) OBJECTS);
    }

    @Test
    void waitsForASiteThatIsAwayAndGoesOnByItself() {
        b.goAway(true);
        UUID run = start.start(false, ADMIN).id();
        advance.advance();

        assertThat(read.read(run).run().endedAt()).isEmpty();
        assertThat(checked(run)).containsExactly((long) OBJECTS, 0L);
        assertThat(incidents.open()).isEmpty();

        b.goAway(false);
        advance.advance();
        assertThat(read.read(run).run().endedAt()).isPresent();
    }

    @Test
    void doesNothingWhenNobodyAsked() {
        advance.advance();

        assertThat(database.<Copies.Coverage>carryOut(() -> copies.coverage("A", now.instant()))
                        .of(CopyState.NOT_CHECKED))
                .isEqualTo(OBJECTS);
    }

    @Test
    void findsTheCopiesAboutWhichAnIncidentIsOpen() {
        Copy third = database.<List<Copy>>carryOut(() -> copies.due("A", now.instant(), 10))
                .get(2);
        a.rot(third.key());
        twin.judge("A", third.key());

        assertThat(database.<List<Copy>>carryOut(() -> copies.troubled("A", now.instant(), 10)))
                .containsExactly(third);
        assertThat(database.<List<Copy>>carryOut(() -> copies.troubled("A", before.instant(), 10)))
                .isEmpty();
        assertThat(database.<List<Copy>>carryOut(() -> copies.troubled("B", now.instant(), 10)))
                .isEmpty();
    }

    @Test
    void knowsNoRunThatNobodyBegan() {
        assertThatThrownBy(() -> read.read(UUID.randomUUID())).isInstanceOf(NoSuchRun.class);
    }

    @Test
    void remembersTheLastTrialOfEachSitesLocks() {
        JpaLockTrials trials = new JpaLockTrials(database);
        new TryLocks(twin, trials, database, before).round();
        LockTrial broken = new LockTrial(Set.of(LockTrial.Attempt.values()), Set.of(LockTrial.Attempt.DELETE_VERSION));
        database.carryOut(() -> trials.note("B", broken, now.instant()));

        ReadCoverage coverage = new ReadCoverage(copies, trials, twin, database, now);

        assertThat(coverage.locks().get("A").trial().holds()).isTrue();
        assertThat(coverage.locks().get("B")).isEqualTo(new LockTrials.Noted(now.instant(), broken));
    }

    private List<Long> checked(UUID run) {
        return read.read(run).sites().stream()
                .map(site -> site.coverage().of(CopyState.OK))
                .toList();
    }
}
