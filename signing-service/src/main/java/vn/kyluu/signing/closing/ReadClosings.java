package vn.kyluu.signing.closing;

import java.util.Map;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.closing.ClosingRefusal.Reason;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Shows how far an order is (R3). */
public final class ReadClosings {
    private final UnitOfWork units;
    private final ClosingOrders orders;
    private final Journal journal;

    public ReadClosings(UnitOfWork units, ClosingOrders orders, Journal journal) {
        this.units = units;
        this.orders = orders;
        this.journal = journal;
    }

    /**
     * The order with every record.
     *
     * @throws ClosingRefusal CLOSING_ORDER_UNKNOWN
     */
    public ClosingOrder read(Actor actor, UUID id) {
        return units.call(() -> {
            ClosingOrder order = orders.find(id).orElseThrow(() -> new ClosingRefusal(Reason.CLOSING_ORDER_UNKNOWN));
            journal.wrote(actor, Act.VIEW, "closings:" + id, Map.of());
            return order;
        });
    }
}
