package vn.kyluu.signing.delegation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.delegation.DelegationRefusal.Reason;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Ends a delegation before its last day. */
public final class RevokeDelegation {
    private final UnitOfWork units;
    private final Delegations delegations;
    private final Clock clock;
    private final Journal journal;

    public RevokeDelegation(UnitOfWork units, Delegations delegations, Clock clock, Journal journal) {
        this.units = units;
        this.delegations = delegations;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Revokes it; who gave it may, and a director.
     *
     * @throws DelegationRefusal DELEGATION_UNKNOWN, DELEGATION_REASON_UNUSABLE, DELEGATION_ENDED
     */
    public Delegation revoke(Actor actor, UUID id, String reason) {
        return journal.watch(actor, Act.WITHDRAW, "delegation:" + id, () -> units.call(() -> end(actor, id, reason)));
    }

    private Delegation end(Actor actor, UUID id, String reason) {
        Reasons.require(reason);
        Delegation found = delegations.lock(id).orElseThrow(() -> new DelegationRefusal(Reason.DELEGATION_UNKNOWN));
        Instant now = clock.instant();
        RevocationRule.against(actor, found, now).ifPresent(against -> {
            throw new DelegationRefusal(against);
        });
        Delegation ended = found.revoked(new Delegation.Revocation(now, actor.staffCode(), reason));
        delegations.saveRevocation(ended);
        journal.wrote(actor, Act.WITHDRAW, "delegation:" + id, Map.of());
        return ended;
    }
}
