package vn.kyluu.signing.closing;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.closing.ClosingRefusal.Reason;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Has an order close nothing more (R3). */
public final class CancelClosings {
    private final UnitOfWork units;
    private final ClosingOrders orders;
    private final Clock clock;
    private final Journal journal;

    public CancelClosings(UnitOfWork units, ClosingOrders orders, Clock clock, Journal journal) {
        this.units = units;
        this.orders = orders;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * The order as it stays; cancelling again changes nothing.
     *
     * @throws ClosingRefusal CLOSING_ORDER_UNKNOWN
     */
    public ClosingOrder cancel(Actor actor, UUID id) {
        return journal.watch(
                actor,
                Act.WITHDRAW,
                "closings:" + id,
                () -> units.call(() -> {
                    if (orders.find(id).isEmpty()) {
                        throw new ClosingRefusal(Reason.CLOSING_ORDER_UNKNOWN);
                    }
                    orders.cancel(id, clock.instant());
                    journal.wrote(actor, Act.WITHDRAW, "closings:" + id, Map.of());
                    return orders.find(id).orElseThrow();
                }));
    }
}
