package vn.kyluu.signing.event;

import java.time.Instant;
import java.util.Optional;

/** How far each hook has been told. Called inside a unit of work. */
public interface Hooks {
    /**
     * Takes a hook that is due, and puts its next attempt off to the given moment, so that nobody else takes it before then; a hook
     * never heard of begins after what is placed by now.
     */
    Optional<Progress> claim(String hook, Instant now, Instant until);

    void save(Progress progress);
}
