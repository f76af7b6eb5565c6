package vn.kyluu.archive.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.kyluu.archive.disposal.DisposalRefusal.Reason;
import vn.kyluu.archive.fixity.Copy;
import vn.kyluu.archive.hold.HoldRefusal;
import vn.kyluu.archive.hold.LiftHold;
import vn.kyluu.archive.hold.PlaceHold;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.store.JpaDisposals;
import vn.kyluu.archive.store.JpaTerms;
import vn.kyluu.archive.store.Postgres;
import vn.kyluu.archive.store.Shelf;
import vn.kyluu.archive.timekeeping.ClockDoubt;
import vn.kyluu.archive.timekeeping.Hands;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.InMemoryVault;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditEntry;

/** R1 to R7, with the books in a real database; stopped between any two deeds. */
@Tag("slow")
class DisposalIT {
    private static final Caller ONE = new Caller("HS001", "req-1");
    private static final Caller TWO = new Caller("HS002", "req-2");
    private static final Caller DIRECTOR = new Caller("GD001", "req-3");
    private static final Instant END = Instant.parse("2036-12-31T17:00:00Z");
    private final Hands clock = new Hands("2037-01-02T02:00:00Z");
    private final Hands siteClock = new Hands("2037-01-02T02:00:00Z");
    private final Hands databaseClock = new Hands("2037-01-02T02:00:00Z");
    private final InMemoryVault a = new InMemoryVault("A");
    private final InMemoryVault b = new InMemoryVault("B");
    private final Shelf shelf = new Shelf(a, b, clock);
    private final Stopwatch stopwatch = new Stopwatch();
    private final DisposalDesk desk = new DisposalDesk(shelf, a, b, clock, databaseClock, stopwatch);
    private final JpaDisposals disposals = desk.disposals;
    private final ProposeDisposal propose = desk.propose;
    private final ApproveDisposal approve = desk.approve;
    private final WithdrawDisposal withdraw = new WithdrawDisposal(disposals, shelf.database, shelf.audit, clock);
    private final PlaceHold hold =
            new PlaceHold(shelf.holds, shelf.records, shelf.protect, shelf.database, shelf.audit, clock);
    private final LiftHold lift = new LiftHold(shelf.holds, shelf.protect, shelf.database, shelf.audit, clock);
    private final CarryOutDisposal carryOut = desk.carryOut;
    private ArchivedRecord first;
    private ArchivedRecord second;
    private ArchivedRecord stays;

    @BeforeEach
    void keepTwoExpiredRecordsAndOneThatIsNot() {
        a.tellTimeBy(siteClock);
        b.tellTimeBy(siteClock);
        first = keep("HS-1", 2036, END);
        second = keep("HS-2", 2036, END);
        stays = keep("HS-3", 2037, END.plus(Duration.ofDays(365)));
        a.renew(first.packageManifest().key(), lock(END), Bytes.of("HS-1 package")::newInputStream);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private ArchivedRecord keep(String number, int lastYear, Instant locked) {
        RetentionTerm term =
                new RetentionTerm("THONG_THUONG", "TT 33", "n", "V2-", Optional.of(LocalDate.of(lastYear, 12, 31)));
        return shelf.keep(number, term, lock(locked));
    }

    private static ObjectLock lock(Instant until) {
        return new ObjectLock(ObjectLock.Mode.COMPLIANCE, until);
    }

    @Test
    void destroysEveryVersionAtBothSitesAndKeepsTheMinutesForEver() {
        UUID id = approved(first, second);

        assertThat(carryOut.round()).isTrue();

        assertThat(state(id)).isEqualTo(Disposal.State.DONE);
        assertGone(first);
        assertGone(second);
        assertThat(shelf.keys(stays)).hasSize(4).allMatch(key -> a.stat(key).isPresent());
        Disposals.Minutes minutes = shelf.database
                .<Optional<Disposals.Minutes>>carryOut(() -> disposals.minutes(id))
                .orElseThrow();
        String text = new String(minutes.json().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text)
                .contains("\"HS-1\"", "\"HS-2\"", "\"HS001\"", "\"HS002\"", "\"GD001\"", "THONG_THUONG")
                .doesNotContain("Trần Văn Thử", "079060000001");
        assertThat(erasures(id)).hasSize(17);
        List<Copy> kept = shelf.database.<List<Copy>>carryOut(
                () -> shelf.copies.due("A", clock.instant().plusSeconds(1), 100));
        assertThat(kept).filteredOn(copy -> copy.archiveId().equals(id)).hasSize(2);
        assertThat(carryOut.round()).isFalse();
    }

    @Test
    void keepsOnlyATombstoneInTheCatalogue() {
        approved(first);
        carryOut.round();

        ArchivedRecord left = shelf.database.<ArchivedRecord>carryOut(
                () -> shelf.records.byId(first.archiveId()).orElseThrow());
        assertThat(left.custody().state()).isEqualTo("DESTROYED");
        assertThat(left.head().patient().name()).isEmpty();
        assertThat(left.head().patient().citizenId()).isEmpty();
        assertThat(left.packageManifest().sha256())
                .isEqualTo(first.packageManifest().sha256());
        assertThatThrownBy(left::stillKept).extracting("reason").isEqualTo(RecordRefusal.Reason.RECORD_DESTROYED);
        assertThat(acts(first)).contains(Act.DISPOSE);
    }

    @Test
    void goesOnFromWhereverItWasCutOff() {
        int stops = 0;
        boolean killed = true;
        for (int deeds = 0; killed; deeds++) {
            ArchivedRecord record = shelf.keep("HS-X" + deeds, first.term(), lock(END), 0);
            UUID id = approved(record);
            stopwatch.stopAfter(deeds);
            killed = false;
            try {
                carryOut.round();
            } catch (Stopwatch.Killed e) {
                killed = true;
                stops++;
            }
            stopwatch.stopAfter(Integer.MAX_VALUE);
            // what the dead one had in hand is free when its lease is over
            clock.forward(Duration.ofHours(1));
            siteClock.forward(Duration.ofHours(1));
            databaseClock.forward(Duration.ofHours(1));
            carryOut.round();

            assertThat(state(id)).as("stopped after " + deeds).isEqualTo(Disposal.State.DONE);
            assertGone(record);
            assertThat(erasures(id)).as("stopped after " + deeds).hasSize(4);
        }
        assertThat(stops).isGreaterThan(30);
    }

    @Test
    void proposesNothingThatMustBeKept() {
        assertThatThrownBy(() -> propose(stays)).isInstanceOfSatisfying(DisposalRefusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.TERM_NOT_ENDED);
            assertThat(refusal.retainUntil()).contains(Instant.parse("2037-12-31T17:00:00Z"));
        });
        UUID held = hold.place(order(first), ONE).id();
        assertThatThrownBy(() -> propose(first, second))
                .isInstanceOfSatisfying(
                        DisposalRefusal.class,
                        refusal -> assertThat(refusal.holds()).containsExactly(held));
        lift.lift(held, "xong", ONE);
        propose(first);
        assertThatThrownBy(() -> propose(first, second)).extracting("reason").isEqualTo(Reason.RECORD_IN_DISPOSAL);
        assertThat(propose(second)).isNotNull();
    }

    @Test
    void wantsTwoOthersOneOfThemADirector() {
        UUID id = propose(first);
        assertThatThrownBy(() -> approve.approve(id, false, ONE))
                .extracting("reason")
                .isEqualTo(Reason.PERSON_TWICE);
        assertThat(approve.approve(id, false, TWO).state()).isEqualTo(Disposal.State.PROPOSED);
        assertThatThrownBy(() -> approve.approve(id, false, TWO))
                .extracting("reason")
                .isEqualTo(Reason.PERSON_TWICE);
        assertThatThrownBy(() -> approve.approve(id, false, new Caller("HS003", "r")))
                .extracting("reason")
                .isEqualTo(Reason.DIRECTOR_MISSING);
        assertThat(carryOut.round()).as("nothing is carried out before").isFalse();
        assertThat(approve.approve(id, true, DIRECTOR).state()).isEqualTo(Disposal.State.APPROVED);
        assertThatThrownBy(() -> approve.approve(id, true, new Caller("GD002", "r")))
                .extracting("reason")
                .isEqualTo(Reason.DISPOSAL_DECIDED);
    }

    @Test
    void leavesOutWhatAHoldWasPlacedOnMeanwhile() {
        UUID id = approved(first, second);
        hold.place(order(first), ONE);

        carryOut.round();

        assertThat(state(id)).isEqualTo(Disposal.State.DONE);
        assertGone(second);
        assertThat(shelf.keys(first)).hasSize(4).allMatch(key -> a.stat(key).isPresent());
        assertThat(disposal(id).items())
                .filteredOn(item -> item.archiveId().equals(first.archiveId()))
                .extracting(Disposal.Item::excluded)
                .containsExactly(Optional.of("STORE_KEEPS_IT A"));
    }

    @Test
    void leavesOutWhatAStoreStillLocksWhateverTheBooksSay() {
        UUID id = approved(first);
        b.extend(first.document(1).file().key(), lock(END.plus(Duration.ofDays(3650))));

        carryOut.round();

        assertThat(disposal(id).items())
                .extracting(Disposal.Item::excluded)
                .containsExactly(Optional.of("STORE_KEEPS_IT B"));
        assertThat(shelf.keys(first)).hasSize(4).allMatch(key -> b.stat(key).isPresent());
    }

    @Test
    void releasesNothingWhenTheServicesClockIsMovedThirtyYearsForward() {
        clock.forward(Duration.ofDays(365 * 30 + 8));
        assertThatThrownBy(() -> propose(stays)).isInstanceOf(ClockDoubt.class);
        assertThatThrownBy(() -> propose(first)).isInstanceOf(ClockDoubt.class);
        clock.forward(Duration.ofDays(-365 * 30 - 8));

        UUID id = approved(first);
        clock.forward(Duration.ofDays(365 * 30 + 8));
        carryOut.round();
        assertThat(disposal(id).trouble())
                .hasValueSatisfying(why -> assertThat(why).startsWith("CLOCK_DOUBTFUL"));
        assertThat(shelf.keys(first)).hasSize(4).allMatch(key -> a.stat(key).isPresent());
    }

    @Test
    void releasesNothingWhenAllClocksAreMovedThirtyYearsForward() {
        desk.time.require();
        for (Hands each : List.of(clock, siteClock, databaseClock)) {
            each.forward(Duration.ofDays(365 * 30 + 8));
        }

        assertThatThrownBy(() -> propose(stays)).extracting("reason").isEqualTo(ClockDoubt.Reason.CLOCK_JUMPED);
        assertThat(shelf.keys(stays)).hasSize(4).allMatch(key -> a.stat(key).isPresent());
    }

    @Test
    void waitsForASiteThatIsAwayAndGoesOnByItself() {
        UUID id = approved(first);
        b.goAway(true);
        carryOut.round();
        assertThat(disposal(id).trouble()).isPresent();
        assertThat(shelf.keys(first))
                .as("nothing goes while one site cannot be asked")
                .hasSize(4);

        b.goAway(false);
        clock.forward(Duration.ofMinutes(1));
        siteClock.forward(Duration.ofMinutes(1));
        databaseClock.forward(Duration.ofMinutes(1));
        carryOut.round();

        assertThat(state(id)).isEqualTo(Disposal.State.DONE);
        assertThat(disposal(id).trouble()).isEmpty();
        assertGone(first);
    }

    @Test
    void comesTooLateWithAHoldOnceDestructionHasBegun() {
        approved(first);
        carryOut.round();

        assertThatThrownBy(() -> hold.place(order(first), ONE))
                .extracting("reason")
                .isEqualTo(HoldRefusal.Reason.HOLD_TOO_LATE);
    }

    @Test
    void undoesAMistakeWhileItIsCoolingOffAndNotLater() {
        RetentionTerm term = new RetentionTerm("TU_VONG", "c", "n", "V2-", Optional.of(LocalDate.of(2067, 12, 31)));
        ObjectLock soft = new ObjectLock(ObjectLock.Mode.GOVERNANCE, Instant.parse("2067-12-31T17:00:00Z"));
        ArchivedRecord mistake = shelf.keep("HS-9", term, soft);
        ArchivedRecord late = shelf.keep("HS-10", term, soft);
        JpaTerms terms = new JpaTerms(shelf.database);
        shelf.database.carryOut(() -> terms.coolUntil(late.archiveId(), clock.instant()));
        shelf.database.carryOut(() -> terms.harden(clock.instant()));

        UUID id = propose.propose(Disposal.Kind.MISTAKE, Set.of(mistake.archiveId()), "nhầm cơ sở", ONE)
                .id();
        approve.approve(id, true, DIRECTOR);
        approve.approve(id, false, TWO);
        carryOut.round();

        assertGone(mistake);
        assertThatThrownBy(() -> propose.propose(Disposal.Kind.MISTAKE, Set.of(late.archiveId()), "nhầm cơ sở", ONE))
                .extracting("reason")
                .isEqualTo(Reason.COOLING_OFF_ENDED);
    }

    @Test
    void canBeGivenUpUntilItBegins() {
        UUID id = approved(first);
        withdraw.withdraw(id, "còn cần cho nghiên cứu", TWO);

        assertThat(carryOut.round()).isFalse();
        UUID again = approved(first);
        carryOut.round();
        assertThatThrownBy(() -> withdraw.withdraw(again, "muộn", TWO))
                .extracting("reason")
                .isEqualTo(Reason.DISPOSAL_DECIDED);
    }

    @Test
    void listsWhatHasExpiredWithTheHoldsThatKeepIt() {
        hold.place(order(second), ONE);
        ListExpired list = new ListExpired(disposals, shelf.holds, shelf.database, shelf.audit, clock, Postgres.ZONE);

        assertThat(list.list(OptionalLong.empty(), 10, ONE).items())
                .extracting(
                        line -> line.item().recordNumber() + " " + line.holds().size())
                .containsExactly("HS-1 0", "HS-2 1");
        propose(first);
        assertThat(list.list(OptionalLong.empty(), 10, ONE).items()).hasSize(1);

        keep("HS-4", 2036, END);
        ListExpired.Page page = list.list(OptionalLong.empty(), 1, ONE);
        assertThat(page.items()).extracting(line -> line.item().recordNumber()).containsExactly("HS-2");
        assertThat(list.list(page.next(), 1, ONE).items())
                .as("what is in hand takes no place on a page")
                .extracting(line -> line.item().recordNumber())
                .containsExactly("HS-4");
    }

    private UUID propose(ArchivedRecord... records) {
        return propose.propose(
                        Disposal.Kind.EXPIRED,
                        Set.copyOf(List.of(records).stream()
                                .map(ArchivedRecord::archiveId)
                                .toList()),
                        "hết thời hạn lưu trữ",
                        ONE)
                .id();
    }

    private UUID approved(ArchivedRecord... records) {
        UUID id = propose(records);
        approve.approve(id, false, TWO);
        approve.approve(id, true, DIRECTOR);
        return id;
    }

    private static PlaceHold.Order order(ArchivedRecord record) {
        return new PlaceHold.Order(Set.of(record.archiveId()), "TA-1", "Toà án", "vụ kiện");
    }

    private Disposal disposal(UUID id) {
        return shelf.database
                .<Optional<Disposal>>carryOut(() -> disposals.byId(id))
                .orElseThrow();
    }

    private Disposal.State state(UUID id) {
        return disposal(id).state();
    }

    private List<Disposals.Erased> erasures(UUID id) {
        return shelf.database.<List<Disposals.Erased>>carryOut(() -> disposals.erasures(id));
    }

    private void assertGone(ArchivedRecord record) {
        List<ObjectKey> keys = new ArrayList<>(
                List.of(record.closingManifest().key(), record.packageManifest().key()));
        record.documents().forEach(document -> keys.add(document.file().key()));
        assertThat(keys)
                .allMatch(key -> a.versions(key).isEmpty() && b.versions(key).isEmpty());
        assertThat(shelf.keys(record)).isEmpty();
    }

    private List<Act> acts(ArchivedRecord kept) {
        return shelf.database.<List<AuditEntry>>carryOut(() -> shelf.audit.about(kept.subject())).stream()
                .map(entry -> entry.event().act())
                .toList();
    }
}
