package vn.kyluu.signing.worklist;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.kyluu.signing.actor.Role;

/**
 * What the port is asked for.
 *
 * @param roles for which steps; never empty
 * @param staffCode the caller's: steps assigned to others are left out
 * @param department only this one's steps, for roles that work within a department
 * @param dueBefore only steps due before that
 * @param offset how many to leave out at the beginning
 * @param limit how many at most
 */
public record Slice(
        Set<Role> roles,
        String staffCode,
        Optional<String> department,
        Optional<Instant> dueBefore,
        int offset,
        int limit) {
    /** Roles that work for the whole facility (R2). */
    public static final Set<Role> FACILITY_WIDE = Set.of(Role.DIRECTOR, Role.PHARMACIST, Role.CLERK);

    public Slice {
        roles = Set.copyOf(roles);
    }
}
