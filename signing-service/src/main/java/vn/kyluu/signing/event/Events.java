package vn.kyluu.signing.event;

import java.time.Instant;
import java.util.List;

/** The outbox. Called inside a unit of work. */
public interface Events {
    /** Adds one; one of that id that is there already stays as it is. */
    void add(Event event);

    /** Gives positions to events that have none; called in a unit of work of its own (R2). */
    void place();

    /** Those after a position, in their order. */
    List<Placed> after(long position, int limit);

    /** Removes those that are placed, older than that, and behind every hook's position; tells how many. */
    int purge(Instant before);
}
