package vn.kyluu.signing.deposit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One hand-over in the outbox.
 *
 * @param depositId the archive's, once it knows of it
 * @param attempts in vain, in a row
 * @param nextAttemptAt not before
 * @param lastProblem code of the last outage
 */
public record Deposit(
        UUID id,
        String recordNumber,
        UUID manifest,
        DepositStage stage,
        Optional<String> depositId,
        int attempts,
        Instant nextAttemptAt,
        Optional<String> lastProblem) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(2);
    private static final int DOUBLINGS = 10;

    static Deposit begin(String recordNumber, UUID manifest, Instant now) {
        return new Deposit(
                UUID.randomUUID(),
                recordNumber,
                manifest,
                DepositStage.WAITING,
                Optional.empty(),
                0,
                now,
                Optional.empty());
    }

    /** The archive knows of it and is at work. */
    Deposit sent(String known, Instant now) {
        return new Deposit(
                id,
                recordNumber,
                manifest,
                DepositStage.SENT,
                Optional.of(known),
                0,
                now.plus(BETWEEN_QUESTIONS),
                Optional.empty());
    }

    /** Some machine was out (R4). */
    Deposit postponed(String problem, Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        return new Deposit(
                id,
                recordNumber,
                manifest,
                stage,
                depositId,
                attempts + 1,
                now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause),
                Optional.of(problem));
    }

    /** Archived or refused. */
    Deposit ended(DepositStage how, String known, Instant now) {
        return new Deposit(id, recordNumber, manifest, how, Optional.of(known), attempts, now, Optional.empty());
    }
}
