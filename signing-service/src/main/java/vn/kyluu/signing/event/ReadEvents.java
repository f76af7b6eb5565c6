package vn.kyluu.signing.event;

import java.util.List;
import java.util.Map;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Lets a program outside read what happened, from any position on (R2). */
public final class ReadEvents {
    private final UnitOfWork units;
    private final Events events;
    private final Journal journal;

    public ReadEvents(UnitOfWork units, Events events, Journal journal) {
        this.units = units;
        this.events = events;
        this.journal = journal;
    }

    /** At most so many after that position, in their order; 0 is before the first. */
    public List<Placed> read(Actor actor, long after, int limit) {
        units.run(events::place);
        return units.call(() -> {
            List<Placed> found = events.after(after, limit);
            journal.wrote(actor, Act.VIEW, "events:" + after, Map.of());
            return found;
        });
    }
}
