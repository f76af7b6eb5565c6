package vn.kyluu.archive.fixity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A look at every copy, asked for by a person (R6).
 *
 * @param force mend also at a site with very many bad copies
 * @param endedAt when the last copy was looked at
 */
public record FixityRun(UUID id, String requestedBy, boolean force, Instant startedAt, Optional<Instant> endedAt) {}
