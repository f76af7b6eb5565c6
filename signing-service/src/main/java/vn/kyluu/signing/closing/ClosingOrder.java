package vn.kyluu.signing.closing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An order to close many records.
 *
 * @param orderedBy staff code
 * @param requestId under which the order stands in the logs
 * @param cancelledAt after which nothing more is closed
 * @param items in the order in which they are closed
 */
public record ClosingOrder(
        UUID id,
        String orderedBy,
        String requestId,
        Instant orderedAt,
        Optional<Instant> cancelledAt,
        List<ClosingItem> items) {
    public ClosingOrder {
        items = List.copyOf(items);
    }

    /** How many stand so. */
    public long count(ClosingItem.State state) {
        return items.stream().filter(each -> each.state() == state).count();
    }

    /** Of what is closed, in order (R4). */
    public List<UUID> manifests() {
        return items.stream().flatMap(each -> each.manifest().stream()).toList();
    }
}
