package vn.kyluu.signing.delegation.giving;

import java.util.Set;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Tells what somebody may delegate, by the rules that would refuse it (R5). */
public final class OfferDelegation {
    private final UnitOfWork units;
    private final Giving giving;

    public OfferDelegation(UnitOfWork units, Giving giving) {
        this.units = units;
        this.giving = giving;
    }

    /** Those of the actor's roles that somebody else may be let sign in: none if the directory does not know him. */
    public Set<Role> to(Actor actor) {
        Set<Role> roles = Giving.rolesToDelegate(actor);
        return roles.isEmpty() || units.call(() -> giving.principal(actor).isEmpty()) ? Set.of() : roles;
    }
}
