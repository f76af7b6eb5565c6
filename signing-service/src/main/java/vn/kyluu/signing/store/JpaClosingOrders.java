package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;
import vn.kyluu.signing.closing.ClosingItem;
import vn.kyluu.signing.closing.ClosingOrder;
import vn.kyluu.signing.closing.ClosingOrders;
import vn.kyluu.signing.store.row.ClosingItemRow;
import vn.kyluu.signing.store.row.ClosingOrderRow;

/** Orders in {@code closing_order} and {@code closing_item}. */
public final class JpaClosingOrders implements ClosingOrders {
    private final Supplier<EntityManager> manager;

    public JpaClosingOrders(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public void add(ClosingOrder order) {
        manager.get().persist(new ClosingOrderRow(order));
        int place = 0;
        for (ClosingItem each : order.items()) {
            manager.get().persist(new ClosingItemRow(order.id(), place++, each));
        }
    }

    @Override
    public Optional<ClosingOrder> find(UUID id) {
        manager.get().flush();
        List<ClosingItem> items = new ArrayList<>();
        manager.get()
                .createQuery(
                        "select i from ClosingItemRow i where i.id.orderId = :order order by i.id.place",
                        ClosingItemRow.class)
                .setParameter("order", id)
                .getResultStream()
                .map(ClosingItemRow::value)
                .forEach(items::add);
        return Optional.ofNullable(manager.get().find(ClosingOrderRow.class, id))
                .map(row -> row.value(items));
    }

    @Override
    public Optional<Due> claim(Instant now, Instant until) {
        List<ClosingItemRow> due = manager.get()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from closing_item where state = 'WAITING' and next_attempt_at <= ?1"
                                + " order by next_attempt_at, order_id, place limit 1 for update skip locked",
                        ClosingItemRow.class)
                .setParameter(1, now)
                .getResultList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        ClosingItemRow item = due.get(0);
        item.putOff(until);
        ClosingOrder order =
                manager.get().find(ClosingOrderRow.class, item.order()).value(List.of());
        return Optional.of(new Due(order.id(), order.orderedBy(), order.requestId(), item.value()));
    }

    @Override
    public void save(UUID order, ClosingItem item) {
        manager.get()
                .createQuery(
                        "select i from ClosingItemRow i where i.id.orderId = :order and i.recordNumber = :number",
                        ClosingItemRow.class)
                .setParameter("order", order)
                .setParameter("number", item.recordNumber())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult()
                .fill(item);
    }

    @Override
    public void cancel(UUID order, Instant at) {
        manager.get()
                .createQuery("update ClosingItemRow i set i.state = CANCELLED"
                        + " where i.id.orderId = :order and i.state = WAITING")
                .setParameter("order", order)
                .executeUpdate();
        manager.get()
                .createQuery(
                        "update ClosingOrderRow o set o.cancelledAt = :at where o.id = :order and o.cancelledAt is null")
                .setParameter("order", order)
                .setParameter("at", at)
                .executeUpdate();
        manager.get().clear();
    }

    @Override
    public List<String> dischargedBetween(Instant from, Instant until, int limit) {
        return manager.get()
                .createQuery(
                        "select r.number from RecordRow r where r.closure.state = OPEN and r.dischargedAt >= :from"
                                + " and r.dischargedAt < :until order by r.dischargedAt, r.number",
                        String.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(limit)
                .getResultList();
    }
}
