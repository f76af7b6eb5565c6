package vn.kyluu.signing.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a hook has been told.
 *
 * @param position of the last event it took, or did not want
 * @param attempts in vain, in a row
 * @param nextAttemptAt not before
 */
public record Progress(String hook, long position, int attempts, Instant nextAttemptAt, Optional<String> lastProblem) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;

    /** It took everything up to there, and is not to be told more before that moment. */
    Progress at(long taken, Instant next) {
        return new Progress(hook, taken, 0, next, Optional.empty());
    }

    /** R4. */
    Progress postponed(long taken, String problem, Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        return new Progress(
                hook,
                taken,
                attempts + 1,
                now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause),
                Optional.of(problem));
    }
}
