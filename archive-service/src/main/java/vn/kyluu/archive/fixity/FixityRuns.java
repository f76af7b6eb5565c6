package vn.kyluu.archive.fixity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The book of runs. Called inside a unit of work. */
public interface FixityRuns {
    /** Notes a run that begins. */
    void begin(FixityRun run);

    /** The run with this identifier. */
    Optional<FixityRun> byId(UUID id);

    /** The run that began first of those that have not ended. */
    Optional<FixityRun> unfinished();

    /** Notes the end. */
    void end(UUID id, Instant at);
}
