package vn.kyluu.archive.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.store.Shelf;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.InMemoryVault;
import vn.kyluu.archive.vault.StoredObject;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditEntry;

/** R1 to R4, with the books in a real database. */
class HoldIT {
    private static final Caller CLERK = new Caller("HS001", "req-1");
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
    private final InMemoryVault a = new InMemoryVault("A");
    private final InMemoryVault b = new InMemoryVault("B");
    private final Shelf shelf = new Shelf(a, b, clock);
    private final PlaceHold place =
            new PlaceHold(shelf.holds, shelf.records, shelf.protect, shelf.database, shelf.audit, clock);
    private final LiftHold lift = new LiftHold(shelf.holds, shelf.protect, shelf.database, shelf.audit, clock);
    private final ReadHolds read = new ReadHolds(shelf.holds, shelf.database, shelf.audit, clock);
    private ArchivedRecord first;
    private ArchivedRecord second;

    @BeforeEach
    void keepTwoRecords() {
        RetentionTerm term = new RetentionTerm("TU_VONG", "c", "n", "V2-", Optional.of(LocalDate.of(2036, 12, 31)));
        first = shelf.keep("HS-1", term, Bytes.LOCK);
        second = shelf.keep("HS-2", term, Bytes.LOCK);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void holdsEveryVersionOfEveryObjectAtBothSitesAndNothingElse() {
        a.renew(first.packageManifest().key(), Bytes.LOCK, Bytes.of("HS-1 package")::newInputStream);

        Hold hold = place.place(order(first), CLERK);

        assertThat(held(a, first)).containsOnly(true).hasSize(5);
        assertThat(held(b, first)).containsOnly(true).hasSize(4);
        assertThat(held(a, second)).containsOnly(false);
        assertThat(read.read(hold.id(), CLERK).sites())
                .isEqualTo(Map.of("A", new Holds.Reach(4, 4), "B", new Holds.Reach(4, 4)));
        assertThat(acts(first)).contains(Act.HOLD);
    }

    @Test
    void letsGoOnlyWhenTheLastHoldIsLifted() {
        Hold court = place.place(order(first, second), CLERK);
        Hold police = place.place(order(first), CLERK);

        lift.lift(court.id(), "bản án đã có hiệu lực", CLERK);
        assertThat(held(a, first)).containsOnly(true);
        assertThat(held(b, second)).containsOnly(false);

        Hold lifted = lift.lift(police.id(), "không còn cần", new Caller("HS002", "req-2"));
        assertThat(held(a, first)).containsOnly(false);
        assertThat(lifted.lifting()).contains(new Hold.Lifting("HS002", clock.instant(), "không còn cần"));
        assertThat(acts(first)).contains(Act.RELEASE);
        assertThatThrownBy(() -> lift.lift(police.id(), "nữa", CLERK))
                .extracting("reason")
                .isEqualTo(HoldRefusal.Reason.HOLD_ALREADY_LIFTED);
    }

    @Test
    void standsInTheBooksWhileASiteIsAwayAndIsToldToItLater() {
        b.goAway(true);
        Hold hold = place.place(order(first), CLERK);
        assertThat(read.read(hold.id(), CLERK).sites().get("B")).isEqualTo(new Holds.Reach(4, 0));
        assertThat(read.read(hold.id(), CLERK).sites().get("A")).isEqualTo(new Holds.Reach(4, 4));

        b.goAway(false);
        assertThat(shelf.protect.round()).isEqualTo(4);
        assertThat(held(b, first)).containsOnly(true);
        assertThat(shelf.protect.round()).isZero();
    }

    @Test
    void holdsNothingIfOneOfTheRecordsIsNotThere() {
        PlaceHold.Order order =
                new PlaceHold.Order(Set.of(first.archiveId(), UUID.randomUUID()), "TA-1", "Toà án", "vụ kiện");

        assertThatThrownBy(() -> place.place(order, CLERK)).isInstanceOf(RecordRefusal.class);
        assertThat(held(a, first)).containsOnly(false);
        assertThat(read.page(false, OptionalLong.empty(), 10, CLERK).items()).isEmpty();
    }

    @Test
    void listsNewestFirstPageByPageAndByWhetherTheyStand() {
        Hold one = place.place(order(first), CLERK);
        Hold two = place.place(order(second), CLERK);
        lift.lift(one.id(), "xong", CLERK);

        ReadHolds.Page page = read.page(false, OptionalLong.empty(), 1, CLERK);
        assertThat(page.items()).extracting(view -> view.hold().id()).containsExactly(two.id());
        assertThat(read.page(false, page.next(), 1, CLERK).items())
                .extracting(view -> view.hold().id())
                .containsExactly(one.id());
        assertThat(read.page(true, OptionalLong.empty(), 10, CLERK).items())
                .extracting(view -> view.hold().id())
                .containsExactly(two.id());
    }

    private static PlaceHold.Order order(ArchivedRecord... records) {
        return new PlaceHold.Order(
                Set.copyOf(
                        List.of(records).stream().map(ArchivedRecord::archiveId).toList()),
                "TA-2026-17",
                "Toà án nhân dân thành phố",
                "vụ kiện đang xét xử");
    }

    private List<Boolean> held(Vault vault, ArchivedRecord record) {
        return shelf.keys(record).stream()
                .flatMap(key -> vault.versions(key).stream())
                .map(StoredObject::held)
                .toList();
    }

    private List<Act> acts(ArchivedRecord record) {
        return shelf.database.<List<AuditEntry>>carryOut(() -> shelf.audit.about(record.subject())).stream()
                .map(entry -> entry.event().act())
                .toList();
    }
}
