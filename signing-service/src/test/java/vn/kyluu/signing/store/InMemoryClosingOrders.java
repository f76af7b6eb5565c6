package vn.kyluu.signing.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.kyluu.signing.closing.ClosingItem;
import vn.kyluu.signing.closing.ClosingOrder;
import vn.kyluu.signing.closing.ClosingOrders;
import vn.kyluu.signing.record.MedicalRecord;

final class InMemoryClosingOrders implements ClosingOrders {
    private final Map<UUID, ClosingOrder> kept;
    private final InMemoryRecords records;

    InMemoryClosingOrders(InMemoryUnitOfWork units, InMemoryRecords records) {
        this.kept = units.map();
        this.records = records;
    }

    @Override
    public void add(ClosingOrder order) {
        kept.put(order.id(), order);
    }

    @Override
    public Optional<ClosingOrder> find(UUID id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<Due> claim(Instant now, Instant until) {
        for (ClosingOrder order : kept.values()) {
            for (ClosingItem item : order.items()) {
                if (item.state() == ClosingItem.State.WAITING
                        && !item.nextAttemptAt().isAfter(now)) {
                    change(order.id(), item.recordNumber(), each -> at(each, each.state(), until));
                    return Optional.of(new Due(order.id(), order.orderedBy(), order.requestId(), item));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void save(UUID order, ClosingItem item) {
        change(
                order,
                item.recordNumber(),
                known -> known.state() == ClosingItem.State.CANCELLED && item.state() != ClosingItem.State.CLOSED
                        ? known
                        : item);
    }

    @Override
    public void cancel(UUID id, Instant when) {
        ClosingOrder order = kept.get(id);
        List<ClosingItem> items = order.items().stream()
                .map(each -> each.state() == ClosingItem.State.WAITING
                        ? at(each, ClosingItem.State.CANCELLED, each.nextAttemptAt())
                        : each)
                .toList();
        kept.put(
                id,
                new ClosingOrder(
                        id,
                        order.orderedBy(),
                        order.requestId(),
                        order.orderedAt(),
                        order.cancelledAt().or(() -> Optional.of(when)),
                        items));
    }

    @Override
    public List<String> dischargedBetween(Instant from, Instant until, int limit) {
        return records.all().stream()
                .filter(MedicalRecord::isOpen)
                .filter(record -> record.head()
                        .encounter()
                        .dischargedAt()
                        .filter(at -> !at.isBefore(from) && at.isBefore(until))
                        .isPresent())
                .map(record -> record.head().number())
                .sorted(Comparator.naturalOrder())
                .limit(limit)
                .toList();
    }

    private void change(UUID id, String number, UnaryOperator<ClosingItem> how) {
        ClosingOrder order = kept.get(id);
        List<ClosingItem> items = new ArrayList<>(order.items());
        items.replaceAll(each -> each.recordNumber().equals(number) ? how.apply(each) : each);
        kept.put(
                id,
                new ClosingOrder(
                        id, order.orderedBy(), order.requestId(), order.orderedAt(), order.cancelledAt(), items));
    }

    private static ClosingItem at(ClosingItem item, ClosingItem.State state, Instant next) {
        return new ClosingItem(
                item.recordNumber(), state, item.manifest(), item.problem(), item.missing(), item.attempts(), next);
    }
}
