package vn.kyluu.signing.actor;

import java.util.Set;

/**
 * Who calls: a member of staff or a system, as the bearer token names it.
 *
 * @param staffCode the token's subject
 * @param name as shown to people
 * @param department code of the department; empty if the token has none
 * @param roles every role the token grants that this service knows
 * @param requestId under which the call stands in the logs; empty for scheduled work
 */
public record Actor(String staffCode, String name, String department, Set<Role> roles, String requestId) {
    public Actor {
        if (staffCode.isBlank()) {
            throw new IllegalArgumentException("an actor without a staff code");
        }
        roles = Set.copyOf(roles);
    }

    /** The service itself, in work nobody asked for at that moment; it has no role. */
    public static Actor service(String name) {
        return new Actor(name, name, "", Set.of(), "");
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
