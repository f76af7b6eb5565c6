package vn.kyluu.signing.worklist;

import java.util.Optional;
import vn.kyluu.signing.actor.Role;

/**
 * What to list.
 *
 * @param role one of the caller's; empty for all of them
 * @param overdueOnly leave out what is not late yet
 * @param order deadline or newest first
 * @param limit 1 to 200; other numbers are brought into that range
 * @param after the {@code next} of the page before
 */
public record WorklistQuery(Optional<Role> role, boolean overdueOnly, Order order, int limit, Optional<String> after) {
    public WorklistQuery {
        limit = Math.max(1, Math.min(200, limit));
    }
}
