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

    /**
     * Keeps how far a hook has been told, unless somebody else has told it something meanwhile.
     *
     * @param from the position that was kept last
     * @return false if another position is kept by now: whoever asks has lost the hook
     */
    boolean save(long from, Progress progress);
}
