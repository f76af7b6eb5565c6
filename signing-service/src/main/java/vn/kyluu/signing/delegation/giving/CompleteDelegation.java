package vn.kyluu.signing.delegation.giving;

import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.delegation.Delegation;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.paper.PaperSession;
import vn.kyluu.signing.paper.PaperSessions;
import vn.kyluu.signing.paper.PaperSigning;
import vn.kyluu.signing.paper.PaperText;
import vn.kyluu.signing.session.SessionRefusal;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Second step of a delegation that is signed with a token in the hand (R4). */
public final class CompleteDelegation {
    private static final String KIND = "delegation";

    private final UnitOfWork units;
    private final Giving giving;
    private final PaperSigning signing;
    private final PaperSessions sessions;
    private final Journal journal;

    public CompleteDelegation(
            UnitOfWork units, Giving giving, PaperSigning signing, PaperSessions sessions, Journal journal) {
        this.units = units;
        this.giving = giving;
        this.signing = signing;
        this.sessions = sessions;
        this.journal = journal;
    }

    /**
     * Puts the token's value into the paper and keeps the delegation; the same call again answers the same one.
     *
     * @throws SessionRefusal SESSION_UNKNOWN, SESSION_EXPIRED, SIGNATURE_VALUE_INVALID
     * @throws vn.kyluu.signing.delegation.DelegationRefusal if it makes no sense any more
     */
    public Delegation complete(Actor actor, UUID sessionId, Octets value) {
        return journal.watch(actor, Act.SIGN, "session:" + sessionId, () -> {
            PaperSession session = units.call(() -> PaperSigning.own(actor, KIND, sessions.find(sessionId)));
            UUID id = UUID.fromString(session.subject().substring(KIND.length() + 1));
            if (session.isDone()) {
                return known(id);
            }
            NewDelegation wanted = DelegationPaper.read(PaperText.of(session.paper()));
            giving.requireSense(actor, wanted);
            Octets signed = signing.complete(session, value);
            try {
                return units.call(() -> {
                    sessions.end(session);
                    return giving.keep(actor, id, giving.parties(actor, wanted), wanted, signed);
                });
            } catch (Collision sameValueInAnotherThread) {
                return known(id);
            }
        });
    }

    private Delegation known(UUID id) {
        return units.call(() -> giving.known(id))
                .orElseThrow(() -> new SessionRefusal(SessionRefusal.Reason.SESSION_ENDED));
    }
}
