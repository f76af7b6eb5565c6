package vn.kyluu.signing.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.kyluu.signing.confirmation.CodeChallenges;
import vn.kyluu.signing.confirmation.signature.PatientSessions;
import vn.kyluu.signing.desk.DeskSessions;
import vn.kyluu.signing.event.Events;
import vn.kyluu.signing.paper.PaperSessions;
import vn.kyluu.signing.transaction.Replies;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Forgets what nobody asks for any more (R7). Safe for many threads and instances. */
public final class Purge {
    /** Far longer than any client retries. */
    private static final Duration REPLIES = Duration.ofDays(7);

    private static final Duration EVENTS = Duration.ofDays(90);

    /** Names and numbers of those who were to confirm. */
    private static final Duration CONFIRMANTS = Duration.ofDays(1);

    private final UnitOfWork units;
    private final Events events;
    private final Replies replies;
    private final PaperSessions papers;
    private final CodeChallenges codes;
    private final PatientSessions patientSessions;
    private final DeskSessions deskSessions;
    private final Clock clock;

    Purge(
            UnitOfWork units,
            Events events,
            Replies replies,
            PaperSessions papers,
            CodeChallenges codes,
            PatientSessions patientSessions,
            DeskSessions deskSessions,
            Clock clock) {
        this.units = units;
        this.events = events;
        this.replies = replies;
        this.papers = papers;
        this.codes = codes;
        this.patientSessions = patientSessions;
        this.deskSessions = deskSessions;
        this.clock = clock;
    }

    /**
     * Removes replies and papers of tokens older than a week, events older than 90 days that every hook has got, and after a day
     * who was to confirm, and sessions of the desk that have ended; tells how many.
     */
    public int purge() {
        Instant now = clock.instant();
        Instant dayAgo = now.minus(CONFIRMANTS);
        return replies.purge(now.minus(REPLIES))
                + units.call(() -> events.purge(now.minus(EVENTS)) + papers.purge(now.minus(REPLIES)))
                + units.call(() -> codes.purge(dayAgo) + patientSessions.purge(dayAgo))
                + units.call(() -> deskSessions.purge(dayAgo, now));
    }
}
