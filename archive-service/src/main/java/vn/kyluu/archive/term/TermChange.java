package vn.kyluu.archive.term;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.archive.retention.RetentionTerm;

/**
 * A term that two persons change (R2).
 *
 * @param from before
 * @param to after
 * @param approvedBy another person than who proposed it
 */
public record TermChange(
        UUID id,
        UUID archiveId,
        RetentionTerm from,
        RetentionTerm to,
        String reason,
        String proposedBy,
        Instant proposedAt,
        Optional<String> approvedBy,
        Optional<Instant> approvedAt) {}
