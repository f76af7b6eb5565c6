package vn.kyluu.signing.worklist;

import java.util.Optional;
import java.util.Set;
import vn.kyluu.signing.actor.Role;

/**
 * A part of all open steps that one index holds in order.
 *
 * @param role for whom
 * @param assignee only steps assigned to that staff code; empty: only steps assigned to nobody
 * @param department only this one's; always empty with an assignee, whose steps are his wherever they come from
 * @param forms only these; empty: all
 */
public record View(Role role, Optional<String> assignee, Optional<String> department, Set<String> forms) {
    /** Roles that work for the whole facility (R2). */
    public static final Set<Role> FACILITY_WIDE = Set.of(Role.DIRECTOR, Role.PHARMACIST, Role.CLERK);

    public View {
        forms = Set.copyOf(forms);
    }
}
