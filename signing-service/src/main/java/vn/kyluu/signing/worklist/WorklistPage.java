package vn.kyluu.signing.worklist;

import java.util.List;
import java.util.Optional;

/**
 * One page.
 *
 * @param next asks for the following page; empty on the last one
 */
public record WorklistPage(List<WorklistEntry> items, Optional<String> next) {
    public WorklistPage {
        items = List.copyOf(items);
    }

    /** A page out of what was found, which is one more if there is a next page. */
    static WorklistPage of(List<WorklistEntry> found, int limit, Order order) {
        if (found.size() <= limit) {
            return new WorklistPage(found, Optional.empty());
        }
        List<WorklistEntry> page = found.subList(0, limit);
        return new WorklistPage(
                page, Optional.of(order.cursor(page.get(limit - 1)).text()));
    }
}
