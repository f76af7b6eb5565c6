package vn.kyluu.signing.event;

import java.util.Optional;

/** One program outside that wants to be told. Never called inside a unit of work. */
public interface Hook {
    /** Stable, from the configuration: what has been sent is remembered under it. */
    String name();

    /** Whether it wants events of that type. */
    boolean wants(EventType type);

    /**
     * Sends one.
     *
     * @return empty if it was taken, else the code of what went wrong
     */
    Optional<String> send(Placed event);
}
