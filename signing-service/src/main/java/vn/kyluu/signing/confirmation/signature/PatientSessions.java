package vn.kyluu.signing.confirmation.signature;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Papers that wait for a patient's signature. Called inside a unit of work. */
public interface PatientSessions {
    void add(PatientSession session);

    /** Nobody else may change it before this unit of work ends. */
    Optional<PatientSession> lock(UUID id);

    /** Keeps value and end. */
    void save(PatientSession session);

    /** Forgets those that expired before that moment; tells how many. */
    int purge(Instant before);
}
