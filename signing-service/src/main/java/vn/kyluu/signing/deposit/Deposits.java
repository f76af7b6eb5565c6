package vn.kyluu.signing.deposit;

import java.time.Instant;
import java.util.Optional;

/** The outbox. Called inside a unit of work. */
public interface Deposits {
    void add(Deposit deposit);

    /**
     * Takes the one that waits longest and is due, and puts its next attempt off to the given moment, so that nobody else
     * takes it before then (R2).
     */
    Optional<Deposit> claim(Instant now, Instant until);

    void save(Deposit deposit);

    /** How many are not ended; for metrics. */
    long backlog();
}
