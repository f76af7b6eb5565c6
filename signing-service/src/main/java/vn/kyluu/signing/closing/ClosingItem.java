package vn.kyluu.signing.closing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One record of an order.
 *
 * @param manifest once it is closed
 * @param problem code: of the refusal, or while it waits of the last outage
 * @param missing what the refusal lists: signatures and papers
 * @param attempts in vain, in a row
 * @param nextAttemptAt not before
 */
public record ClosingItem(
        String recordNumber,
        State state,
        Optional<UUID> manifest,
        Optional<String> problem,
        List<String> missing,
        int attempts,
        Instant nextAttemptAt) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 7;

    /** Where it stands. */
    public enum State {
        WAITING,
        /** Its manifest is being signed. */
        CLOSED,
        /** It cannot be closed as it is. */
        REFUSED,
        CANCELLED
    }

    public ClosingItem {
        missing = List.copyOf(missing);
    }

    static ClosingItem waiting(String recordNumber, Instant now) {
        return new ClosingItem(recordNumber, State.WAITING, Optional.empty(), Optional.empty(), List.of(), 0, now);
    }

    ClosingItem closed(UUID manifestDocument) {
        return new ClosingItem(
                recordNumber,
                State.CLOSED,
                Optional.of(manifestDocument),
                Optional.empty(),
                List.of(),
                attempts,
                nextAttemptAt);
    }

    ClosingItem refused(String code, List<String> lacking) {
        return new ClosingItem(
                recordNumber, State.REFUSED, Optional.empty(), Optional.of(code), lacking, attempts, nextAttemptAt);
    }

    ClosingItem postponed(String code, Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        return new ClosingItem(
                recordNumber,
                State.WAITING,
                Optional.empty(),
                Optional.of(code),
                List.of(),
                attempts + 1,
                now.plus(pause));
    }
}
