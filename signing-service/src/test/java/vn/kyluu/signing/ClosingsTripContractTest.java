package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.closing.CancelClosings;
import vn.kyluu.signing.closing.CarryOutClosings;
import vn.kyluu.signing.closing.ClosingItem;
import vn.kyluu.signing.closing.ClosingItem.State;
import vn.kyluu.signing.closing.ClosingOrder;
import vn.kyluu.signing.closing.OrderClosings;
import vn.kyluu.signing.consent.Authorization;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.intake.NewDocument;
import vn.kyluu.signing.record.ClosureState;
import vn.kyluu.signing.store.Ports;

/** A day's records are closed at once, each for itself. */
abstract class ClosingsTripContractTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Actor desk = new Actor("HS-1", "Lê Thị Hồ Sơ", "KHTH", Set.of(Role.RECORDS), "yc-7");
    private Hospital hospital;
    private OrderClosings order;
    private CarryOutClosings carryOut;
    private CancelClosings cancel;

    abstract Ports ports();

    @BeforeEach
    void open() {
        hospital = new Hospital(ports())
                .employs(Role.TECHNICIAN, "Đỗ Văn Nghiệm", "Kỹ thuật viên")
                .employs(Role.HEAD, "Lê Văn Trưởng", "Trưởng khoa");
        Ports ports = hospital.ports;
        order = new OrderClosings(ports.units(), ports.closings(), ZONE, hospital.clock, hospital.journal);
        carryOut =
                new CarryOutClosings(ports.units(), ports.closings(), ports.records(), hospital.close, hospital.clock);
        cancel = new CancelClosings(ports.units(), ports.closings(), hospital.clock, hospital.journal);
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    @Test
    void closesEachThatIsCompleteAndTellsWhatIsWrongWithTheOthers() {
        String one = record("A", true);
        String two = record("B", false);
        String three = record("C", true);
        String unknown = hospital.recordNumber + "-X";
        ClosingOrder given =
                order.order(desk, UUID.randomUUID(), List.of(one, two, unknown, three, one), Optional.empty());
        assertThat(given.items()).extracting(ClosingItem::recordNumber).containsExactly(one, two, unknown, three);
        assertThat(given.count(State.WAITING)).isEqualTo(4);
        finish(given);

        ClosingOrder after = read(given);
        assertThat(after.items())
                .extracting(ClosingItem::state)
                .containsExactly(State.CLOSED, State.REFUSED, State.REFUSED, State.CLOSED);
        assertThat(after.items().get(1).problem()).contains("record-incomplete");
        assertThat(after.items().get(1).missing()).singleElement().asString().endsWith("head head");
        assertThat(after.items().get(2).problem()).contains("record-unknown");
        // one authorization for the manifests of the whole day
        Authorization consent = hospital.agrees(Role.HEAD, after.manifests().toArray(UUID[]::new));
        hospital.batch.sign(hospital.actor(Role.HEAD), consent.id(), 50);
        assertThat(after.manifests())
                .hasSize(2)
                .allSatisfy(id -> assertThat(hospital.document(id).signatures()).hasSize(1))
                .allSatisfy(id -> assertThat(hospital.document(id).state()).isEqualTo(DocumentState.SIGNING));
    }

    @Test
    void goesOnAfterACrashAndTakesWhatIsClosedAsClosed() {
        String one = record("A", true);
        String two = record("B", true);
        ClosingOrder given = order.order(desk, UUID.randomUUID(), List.of(one, two), Optional.empty());
        // the instance that took the first one closed it, and died before it could write that down
        hospital.ports
                .units()
                .run(() -> hospital.ports
                        .closings()
                        .claim(
                                hospital.clock.instant(),
                                hospital.clock.instant().plus(Duration.ofMinutes(5))));
        UUID manifest =
                hospital.close.close(desk, one).closure().manifestDocument().orElseThrow();
        finish(given);
        assertThat(read(given).items()).extracting(ClosingItem::state).contains(State.CLOSED);
        hospital.clock.putForward(Duration.ofMinutes(6));
        finish(given);
        assertThat(read(given).items()).extracting(ClosingItem::state).containsOnly(State.CLOSED);
        assertThat(read(given).items().get(0).manifest()).contains(manifest);
    }

    @Test
    void closesNothingMoreOnceItIsCancelled() {
        String one = record("A", true);
        ClosingOrder given = order.order(desk, UUID.randomUUID(), List.of(one), Optional.empty());
        ClosingOrder cancelled = cancel.cancel(desk, given.id());
        assertThat(cancelled.cancelledAt()).isPresent();
        finish(given);
        assertThat(read(given).items()).extracting(ClosingItem::state).containsExactly(State.CANCELLED);
        assertThat(closure(one)).isEqualTo(ClosureState.OPEN);
        assertThat(cancel.cancel(desk, given.id())).isEqualTo(read(given));
        refused("closing-order-unknown", () -> cancel.cancel(desk, UUID.randomUUID()));
    }

    @Test
    void takesAllThatWereDischargedOnADayOfTheFacilitysCalendar() {
        String one = record("A", true);
        LocalDate day = LocalDate.of(2026, 11, 19);
        assertThat(order.order(desk, UUID.randomUUID(), List.of(), Optional.of(day))
                        .items())
                .extracting(ClosingItem::recordNumber)
                .contains(one);
        refused(
                "no-records",
                () -> order.order(desk, UUID.randomUUID(), List.of(), Optional.of(LocalDate.of(1999, 1, 1))));
        refused("no-records", () -> order.order(desk, UUID.randomUUID(), List.of(), Optional.empty()));
    }

    /** A record of one result, signed by all or by the first only. */
    private String record(String suffix, boolean complete) {
        String number = hospital.recordNumber + "-" + suffix;
        hospital.putRecord.put(hospital.emr(), Values.head(number));
        UUID result = hospital.submit
                .submit(
                        hospital.emr(),
                        number,
                        new NewDocument(
                                "KET_QUA_XET_NGHIEM",
                                "Kết quả",
                                Optional.empty(),
                                Map.of(),
                                Hospital.resource("summary.pdf")))
                .id();
        hospital.signs(Role.TECHNICIAN, result);
        if (complete) {
            hospital.signs(Role.HEAD, result);
        }
        return number;
    }

    private void finish(ClosingOrder given) {
        for (int i = 0; i < 5 && read(given).count(State.WAITING) > 0; i++) {
            carryOut.carryOut();
        }
    }

    private ClosingOrder read(ClosingOrder given) {
        return hospital.ports
                .units()
                .call(() -> hospital.ports.closings().find(given.id()))
                .orElseThrow();
    }

    private ClosureState closure(String number) {
        return hospital.ports
                .units()
                .call(() -> hospital.ports.records().find(number))
                .orElseThrow()
                .closure()
                .state();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
