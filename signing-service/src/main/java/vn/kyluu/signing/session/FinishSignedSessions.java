package vn.kyluu.signing.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.kyluu.ades.creation.CreationRefusal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Puts values into their documents that a crash left behind (R3). */
public final class FinishSignedSessions {
    /** Younger ones are in some thread's hands. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(60);

    private static final int AT_ONCE = 50;

    private final UnitOfWork units;
    private final Sessions sessions;
    private final Finishing finishing;
    private final Clock clock;

    public FinishSignedSessions(UnitOfWork units, Sessions sessions, Finishing finishing, Clock clock) {
        this.units = units;
        this.sessions = sessions;
        this.finishing = finishing;
        this.clock = clock;
    }

    /** Finishes up to 50 and tells how many came to a signature; to be called again and again. */
    public int finish() {
        List<SigningSession.Signed> left =
                units.call(() -> sessions.signedBefore(clock.instant().minus(LEFT_ALONE), AT_ONCE));
        int finished = 0;
        for (SigningSession.Signed each : left) {
            finished += finish(each) ? 1 : 0;
        }
        return finished;
    }

    private boolean finish(SigningSession.Signed session) {
        try {
            finishing.finish(session, "");
            return true;
        } catch (SessionRefusal overtaken) {
            return false;
        } catch (IllegalStateException | CreationRefusal bug) {
            // One that cannot be finished must not keep the others waiting; it stays, and is told of each time.
            System.getLogger(FinishSignedSessions.class.getName())
                    .log(System.Logger.Level.ERROR, "session " + session.terms().id() + " cannot be finished", bug);
            return false;
        }
    }
}
