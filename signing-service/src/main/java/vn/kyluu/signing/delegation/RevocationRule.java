package vn.kyluu.signing.delegation;

import java.time.Instant;
import java.util.Optional;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.delegation.DelegationRefusal.Reason;

/** Who may end which delegation early: who gave it, and a director; the rule that refuses is the rule that offers. */
public final class RevocationRule {
    private RevocationRule() {}

    /** Why this actor may not at that moment; empty if he may. */
    public static Optional<Reason> against(Actor actor, Delegation given, Instant now) {
        if (!given.principal().staffCode().equals(actor.staffCode()) && !actor.has(Role.DIRECTOR)) {
            return Optional.of(Reason.DELEGATION_UNKNOWN);
        }
        return given.revoked().isPresent() || !now.isBefore(given.until())
                ? Optional.of(Reason.DELEGATION_ENDED)
                : Optional.empty();
    }
}
