package vn.kyluu.signing.paper;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The papers between two steps. Called inside a unit of work. */
public interface PaperSessions {
    void add(PaperSession session);

    Optional<PaperSession> find(UUID id);

    /**
     * Notes that its value came.
     *
     * @throws vn.kyluu.signing.transaction.Collision if it had come before
     */
    void end(PaperSession session);

    /** Removes those that expired before that; tells how many. */
    int purge(Instant before);
}
