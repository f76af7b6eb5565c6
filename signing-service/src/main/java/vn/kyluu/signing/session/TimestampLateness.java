package vn.kyluu.signing.session;

import java.time.Clock;
import java.time.Duration;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.transaction.UnitOfWork;

/** How long the oldest signature has been waiting for its timestamp (R9). */
public final class TimestampLateness {
    private final UnitOfWork units;
    private final Documents documents;
    private final Duration bound;
    private final Clock clock;

    /**
     * Takes what it reads.
     *
     * @param bound after which somebody must look
     */
    public TimestampLateness(UnitOfWork units, Documents documents, Duration bound, Clock clock) {
        this.units = units;
        this.documents = documents;
        this.bound = bound;
        this.clock = clock;
    }

    /** Looks now. */
    public Lateness measure() {
        Duration oldest = units.call(documents::unstampedSince)
                .map(since -> Duration.between(since, clock.instant()))
                .filter(waiting -> !waiting.isNegative())
                .orElse(Duration.ZERO);
        return new Lateness(oldest, oldest.compareTo(bound) > 0);
    }

    /**
     * What was seen.
     *
     * @param oldest zero if none waits
     * @param isTooLong whether it is longer than the facility bears
     */
    public record Lateness(Duration oldest, boolean isTooLong) {}
}
