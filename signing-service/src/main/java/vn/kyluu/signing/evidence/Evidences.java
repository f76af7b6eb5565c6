package vn.kyluu.signing.evidence;

import java.util.Optional;
import java.util.UUID;

/** The evidence of all sessions. Called inside a unit of work (R2). */
public interface Evidences {
    void add(Evidence evidence);

    Optional<Evidence> of(UUID sessionId);
}
