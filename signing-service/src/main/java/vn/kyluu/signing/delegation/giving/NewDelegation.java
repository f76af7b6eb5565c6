package vn.kyluu.signing.delegation.giving;

import java.time.Instant;
import java.util.Set;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.delegation.Capacity;

/**
 * What somebody wants to let another one do.
 *
 * @param delegate staff code
 * @param role the principal's own: head or director
 * @param forms codes; empty: all
 */
public record NewDelegation(
        String delegate, Role role, Capacity capacity, Set<String> forms, Instant from, Instant until, String reason) {
    public NewDelegation {
        forms = Set.copyOf(forms);
    }
}
