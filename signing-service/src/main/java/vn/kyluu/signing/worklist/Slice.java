package vn.kyluu.signing.worklist;

import java.time.Instant;
import java.util.Optional;

/**
 * Which part of a view is wanted.
 *
 * @param dueBefore only steps due before that
 * @param after only what comes behind this place
 * @param limit how many at most
 */
public record Slice(Order order, Optional<Instant> dueBefore, Optional<Cursor> after, int limit) {}
