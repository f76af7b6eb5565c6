package vn.kyluu.signing.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Open steps by when somebody must be told of them. Called inside a unit of work. */
public interface DueSteps {
    /** Some whose moment has come, earliest first; nobody else gets them before this unit of work ends. */
    List<DueStep> claim(Instant now, int limit);

    /** Keeps when somebody must be told of it next; empty: not again. */
    void next(DueStep step, Optional<Instant> at);
}
