package vn.kyluu.signing.closing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.closing.ClosingRefusal.Reason;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Takes an order to close many records (R1). */
public final class OrderClosings {
    private static final int MOST = 2000;

    private final UnitOfWork units;
    private final ClosingOrders orders;
    private final ZoneId zone;
    private final Clock clock;
    private final Journal journal;

    /** The zone says when a day begins. */
    public OrderClosings(UnitOfWork units, ClosingOrders orders, ZoneId zone, Clock clock, Journal journal) {
        this.units = units;
        this.orders = orders;
        this.zone = zone;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * These records, each once; or, if none is named, all open ones discharged on that day.
     *
     * @param id what it shall be known by: new, or that of an attempt whose outcome nobody knows; ordered once
     * @throws ClosingRefusal NO_RECORDS, TOO_MANY_RECORDS
     */
    public ClosingOrder order(Actor actor, UUID id, List<String> recordNumbers, Optional<LocalDate> dischargedOn) {
        return journal.watch(
                actor,
                Act.CLOSE,
                "records",
                () -> units.call(() -> {
                    List<String> numbers = recordNumbers.isEmpty()
                            ? dischargedOn.map(this::dischargedOn).orElse(List.of())
                            : recordNumbers.stream().distinct().toList();
                    if (numbers.isEmpty()) {
                        throw new ClosingRefusal(Reason.NO_RECORDS);
                    }
                    if (numbers.size() > MOST) {
                        throw new ClosingRefusal(Reason.TOO_MANY_RECORDS);
                    }
                    return keep(actor, id, numbers);
                }));
    }

    private List<String> dischargedOn(LocalDate day) {
        Instant from = day.atStartOfDay(zone).toInstant();
        return orders.dischargedBetween(from, day.plusDays(1).atStartOfDay(zone).toInstant(), MOST + 1);
    }

    private ClosingOrder keep(Actor actor, UUID id, List<String> numbers) {
        Instant now = clock.instant();
        ClosingOrder order = new ClosingOrder(
                id,
                actor.staffCode(),
                actor.requestId(),
                now,
                Optional.empty(),
                numbers.stream().map(each -> ClosingItem.waiting(each, now)).toList());
        orders.add(order);
        journal.wrote(actor, Act.CLOSE, "closings:" + order.id(), Map.of("records", Integer.toString(numbers.size())));
        return order;
    }
}
