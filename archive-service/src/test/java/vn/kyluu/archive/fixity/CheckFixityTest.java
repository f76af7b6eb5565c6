package vn.kyluu.archive.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.replication.InMemoryIncidents;
import vn.kyluu.archive.replication.Incident;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.timekeeping.Hands;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.InMemoryVault;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.InMemoryWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditEvent;

class CheckFixityTest {
    private static final int OBJECTS = 8;
    private static final int HELD = 7;
    private static final Duration MONTH = Duration.ofDays(31);
    private final Hands clock = new Hands("2026-11-20T02:00:00Z");
    private final InMemoryVault a = new InMemoryVault("A");
    private final InMemoryVault b = new InMemoryVault("B");
    private final InMemoryIncidents incidents = new InMemoryIncidents();
    private final InMemoryCopies copies = new InMemoryCopies(incidents);
    private final InMemoryWork work = new InMemoryWork();
    private final TwinVault twin = new TwinVault(a, b, incidents, clock);
    private final CheckCopy check = new CheckCopy(twin, copies, incidents, work, clock);
    private final MendCopy mend = new MendCopy(twin, copies, incidents, work, work, clock);
    private final CheckFixity fixity =
            new CheckFixity(twin, copies, incidents, check, mend, new RepairLimits(3, 5), work, clock);
    private final TakeInventory inventory = new TakeInventory(twin, copies, incidents, check, work, clock);
    private final List<ObjectKey> keys = new ArrayList<>();

    @BeforeEach
    void keepSomething() {
        for (int i = 0; i < OBJECTS; i++) {
            Octets bytes = Bytes.of("tờ " + i);
            ObjectKey key = Bytes.keyOf(bytes);
            keys.add(key);
            for (String site : twin.names()) {
                String version =
                        twin.write(site, key, Bytes.LOCK, bytes::newInputStream).versionId();
                twin.protect(site, key, Bytes.LOCK, i == HELD);
                copies.add(new Copy(Bytes.PACKAGE, site, key, Bytes.LOCK, version, i == HELD), clock.instant());
            }
        }
    }

    @Test
    void mendsARottenCopyByANewVersionAndClosesTheIncident() {
        a.rot(keys.get(2));
        all();

        assertThat(incidents.open()).isEmpty();
        assertThat(incidents.ends()).containsExactly(Incident.End.MENDED);
        assertThat(a.list()
                        .filter(version -> version.path().equals(keys.get(2).path()))
                        .filter(ListedVersion::newest))
                .hasSize(1);
        assertThat(a.list()).hasSize(OBJECTS + 1);
        assertThat(check.check(copy("A", 2))).isEqualTo(CopyState.OK);
        assertThat(work.events()).extracting(AuditEvent::act).containsExactly(Act.REPLICATE);
    }

    @Test
    void mendsALostCopy() {
        b.lose(keys.get(0));
        all();

        assertThat(check.check(copy("B", 0))).isEqualTo(CopyState.OK);
        assertThat(incidents.open()).isEmpty();
    }

    @Test
    void setsAWeakenedLockAgain() {
        a.weaken(keys.get(1), new ObjectLock(ObjectLock.Mode.GOVERNANCE, clock.instant()));
        all();

        assertThat(a.stat(keys.get(1)).orElseThrow().lock()).isEqualTo(Bytes.LOCK);
        assertThat(a.list()).hasSize(OBJECTS);
    }

    @Test
    void putsAHoldAgainThatSomebodyTookAway() {
        b.letGo(keys.get(HELD));
        clock.forward(MONTH);
        assertThat(inventory.take("B").drifted()).isEqualTo(1);
        assertThat(incidents.open()).extracting(Incident::kind).containsExactly(Incident.Kind.HOLD_DRIFT);

        fixity.slice("B", clock.instant().plusSeconds(1), 1000, false, Caller.SCHEDULE);

        assertThat(b.stat(keys.get(HELD)).orElseThrow().held()).isTrue();
        assertThat(incidents.open()).isEmpty();
        assertThat(incidents.ends()).containsExactly(Incident.End.MENDED);
    }

    @Test
    void callsNothingBadWhileASiteIsAwayAndGoesOnWhenItIsBack() {
        a.goAway(true);
        clock.forward(MONTH);
        Instant since = clock.instant();
        int checked = fixity.slice("A", since, 100, false, Caller.SCHEDULE);

        assertThat(checked).isZero();
        assertThat(incidents.open()).isEmpty();
        assertThat(copies.coverage("A", since).of(CopyState.NOT_CHECKED)).isEqualTo(OBJECTS);

        a.goAway(false);
        assertThat(fixity.slice("A", since, 100, false, Caller.SCHEDULE)).isEqualTo(OBJECTS);
        assertThat(copies.coverage("A", since).of(CopyState.OK)).isEqualTo(OBJECTS);
    }

    @Test
    void leavesACopyThatNobodyHasGoodAsAnOpenIncident() {
        a.rot(keys.get(4));
        b.rot(keys.get(4));
        all();

        assertThat(incidents.open()).hasSize(2).allMatch(incident -> incident.kind() == Incident.Kind.MISMATCH);
        assertThat(copies.state(copy("A", 4))).isEqualTo(CopyState.MISMATCH);
    }

    @Test
    void mendsNotMoreThanSoManyInARound() {
        keys.subList(0, 5).forEach(a::rot);
        clock.forward(MONTH);
        fixity.slice("A", clock.instant(), 100, false, Caller.SCHEDULE);

        assertThat(incidents.open()).hasSize(2);
    }

    @Test
    void stopsMendingASiteWithVeryManyBadCopiesUntilAPersonSaysGoOn() {
        keys.forEach(a::rot);
        keys.forEach(key -> incidents.note(new Incident(clock.instant(), "A", key.path(), Incident.Kind.MISMATCH)));
        clock.forward(MONTH);
        fixity.slice("A", clock.instant(), 1000, false, Caller.SCHEDULE);
        assertThat(copies.coverage("A", clock.instant()).of(CopyState.MISMATCH)).isEqualTo(OBJECTS);

        clock.forward(MONTH);
        fixity.slice("A", clock.instant(), 1000, true, new Caller("QT001", "r"));
        assertThat(copies.coverage("A", clock.instant()).of(CopyState.OK)).isEqualTo(3);
    }

    @Test
    void mendsWithinMinutesWhatSomebodyMetOnReading() {
        a.rot(keys.get(5));
        twin.read(keys.get(5), 1000);
        assertThat(incidents.open()).hasSize(1);

        clock.forward(Duration.ofMinutes(11));
        fixity.round();

        assertThat(incidents.open()).isEmpty();
        assertThat(incidents.ends()).containsExactly(Incident.End.MENDED);
    }

    @Test
    void closesWhatWasOnlyAnOutageWithinMinutes() {
        b.goAway(true);
        twin.judge("B", keys.get(6));
        b.goAway(false);
        clock.forward(Duration.ofMinutes(11));
        fixity.round();

        assertThat(incidents.ends()).containsExactly(Incident.End.FOUND_GOOD);
        assertThat(incidents.open()).isEmpty();
    }

    @Test
    void looksAtEverythingWithinThirtyDaysOfRoundsAndNotTwiceADay() {
        Instant begin = clock.instant();
        for (int i = 0; i < 2 * OBJECTS; i++) {
            fixity.round();
        }
        assertThat(copies.coverage("A", begin.plusSeconds(1)).of(CopyState.NOT_CHECKED))
                .isEqualTo(OBJECTS);

        clock.forward(Duration.ofDays(2));
        Instant since = clock.instant();
        for (int i = 0; i < OBJECTS; i++) {
            fixity.round();
        }
        assertThat(copies.coverage("A", since).of(CopyState.OK)).isEqualTo(OBJECTS);
        assertThat(copies.coverage("B", since).of(CopyState.OK)).isEqualTo(OBJECTS);
    }

    @Test
    void findsByTheListWhatNobodyPutThereAndWhatIsGone() {
        a.lose(keys.get(3));
        Octets stranger = Bytes.of("vật lạ");
        a.put(Bytes.keyOf(stranger), Bytes.LOCK, stranger::newInputStream);
        clock.forward(Duration.ofDays(1));

        TakeInventory.Inventory found = inventory.take("A");

        assertThat(found).isEqualTo(new TakeInventory.Inventory("A", OBJECTS, 1, 0, 0, 1, 0));
        assertThat(incidents.open())
                .extracting(Incident::kind)
                .containsExactlyInAnyOrder(Incident.Kind.EXTRA_OBJECT, Incident.Kind.MISSING);
        assertThat(inventory.take("B").missing()).isZero();
    }

    private void all() {
        clock.forward(MONTH);
        for (String site : twin.names()) {
            fixity.slice(site, clock.instant(), 1000, false, Caller.SCHEDULE);
        }
    }

    private Copy copy(String site, int i) {
        return copies.known(site, List.of(keys.get(i).path())).get(0);
    }
}
