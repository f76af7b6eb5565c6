package vn.kyluu.signing.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.completeness.RequiredForm;

/**
 * A discharged record and how far its closing is.
 *
 * @param missing signatures that an open one still lacks
 * @param lacking papers that an open one must hold and does not
 * @param documents how many current ones an open one holds
 * @param awaited whose signature the manifest of one that is being closed waits for
 */
public record Discharge(
        MedicalRecord record,
        List<MissingSignature> missing,
        List<RequiredForm> lacking,
        int documents,
        List<Role> awaited) {
    public Discharge {
        missing = List.copyOf(missing);
        lacking = List.copyOf(lacking);
        awaited = List.copyOf(awaited);
    }

    /** Whether it can be closed now. */
    public boolean isReady() {
        return record.isOpen() && documents > 0 && missing.isEmpty() && lacking.isEmpty();
    }

    /** When the patient left. */
    public Optional<Instant> at() {
        return record.head().encounter().dischargedAt();
    }
}
