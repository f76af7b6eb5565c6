package vn.kyluu.signing.session;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.session.SessionRefusal.Reason;
import vn.kyluu.signing.transaction.Collision;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Ends a session without a signature. */
public final class CancelSession {
    private final UnitOfWork units;
    private final Sessions sessions;
    private final Clock clock;
    private final Journal journal;

    public CancelSession(UnitOfWork units, Sessions sessions, Clock clock, Journal journal) {
        this.units = units;
        this.sessions = sessions;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Ends a session that waits for its value; once the value is stored it is too late.
     *
     * @throws SessionRefusal SESSION_UNKNOWN, SESSION_ENDED
     */
    public void cancel(Actor actor, UUID sessionId) {
        journal.watch(actor, Act.END_SESSION, "session:" + sessionId, () -> {
            try {
                return units.call(() -> end(actor, sessionId));
            } catch (Collision signedMeanwhile) {
                throw new SessionRefusal(Reason.SESSION_ENDED);
            }
        });
    }

    private SigningSession end(Actor actor, UUID sessionId) {
        SigningSession session = sessions.find(sessionId)
                .filter(each -> each.terms().staffCode().equals(actor.staffCode()))
                .orElseThrow(() -> new SessionRefusal(Reason.SESSION_UNKNOWN));
        if (!(session instanceof SigningSession.Prepared)) {
            throw new SessionRefusal(Reason.SESSION_ENDED);
        }
        SigningSession ended = new SigningSession.Ended(session.terms(), Ending.CANCELLED, clock.instant());
        sessions.advance(ended);
        journal.wrote(
                actor,
                Act.END_SESSION,
                "document:" + session.terms().documentId(),
                Map.of("session", sessionId.toString(), "reason", "cancelled"));
        return ended;
    }
}
