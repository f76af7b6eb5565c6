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
}
