package vn.kyluu.signing.session;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.delegation.Delegation;
import vn.kyluu.signing.delegation.Delegations;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.FlowRefusal;
import vn.kyluu.signing.flow.FlowStep;

/**
 * A step that somebody may sign now, in his own right or by a delegation.
 *
 * @param delegation by which; empty in his own right
 */
record Turn(FlowStep step, Optional<Delegation> delegation) {

    /**
     * The caller's turn; what he may sign in his own right comes first (R11).
     *
     * @throws FlowRefusal why he may not in his own right, if no delegation helps
     * @throws SessionRefusal DELEGATION_NOT_IN_FORCE if one would, but not today
     */
    static Turn of(Actor actor, SubmittedDocument document, Delegations delegations, Instant now) {
        try {
            return new Turn(document.flow().turnOf(actor), Optional.empty());
        } catch (FlowRefusal own) {
            return byDelegation(actor, document, delegations, now).orElseThrow(() -> own);
        }
    }

    private static Optional<Turn> byDelegation(
            Actor actor, SubmittedDocument document, Delegations delegations, Instant now) {
        boolean another = false;
        for (Delegation each : delegations.receivedBy(actor.staffCode())) {
            Optional<FlowStep> step =
                    each.covers(document.form(), document.origin().department())
                            ? turnOfPrincipal(each, document)
                            : Optional.empty();
            if (step.isPresent() && each.isInForce(now)) {
                return Optional.of(new Turn(step.get(), Optional.of(each)));
            }
            another |= step.isPresent();
        }
        if (another) {
            throw new SessionRefusal(SessionRefusal.Reason.DELEGATION_NOT_IN_FORCE);
        }
        return Optional.empty();
    }

    private static Optional<FlowStep> turnOfPrincipal(Delegation delegation, SubmittedDocument document) {
        Actor principal = new Actor(
                delegation.principal().staffCode(), delegation.principal().name(), "", Set.of(delegation.role()), "");
        try {
            return Optional.of(document.flow().turnOf(principal));
        } catch (FlowRefusal notThePrincipalsTurn) {
            return Optional.empty();
        }
    }
}
