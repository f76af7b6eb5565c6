package vn.kyluu.signing.closing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The orders. Called inside a unit of work. */
public interface ClosingOrders {
    void add(ClosingOrder order);

    Optional<ClosingOrder> find(UUID id);

    /**
     * Takes an item that waits and is due, and puts its next attempt off to the given moment, so that nobody else takes it before
     * then; with its order as it was given, without the other items.
     */
    Optional<Due> claim(Instant now, Instant until);

    /** Keeps an item that was claimed; one that was cancelled meanwhile stays cancelled unless it was closed. */
    void save(UUID order, ClosingItem item);

    /** Cancels what waits. */
    void cancel(UUID order, Instant at);

    /** Numbers of open records of patients discharged from that moment until before the other, oldest first, at most so many. */
    List<String> dischargedBetween(Instant from, Instant until, int limit);

    /** What is to be done next. */
    record Due(UUID order, String orderedBy, String requestId, ClosingItem item) {}
}
