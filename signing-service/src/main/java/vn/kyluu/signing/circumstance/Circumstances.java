package vn.kyluu.signing.circumstance;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a record now.
 *
 * @param marks those that hold (R1)
 * @param dischargedAt empty while the patient is treated
 */
public record Circumstances(Set<Mark> marks, Optional<Instant> admittedAt, Optional<Instant> dischargedAt) {
    public Circumstances {
        marks = Set.copyOf(marks);
    }

    /** Whether a step is demanded: always without marks, else if one of them holds. */
    public boolean demand(Set<Mark> onlyIf) {
        return onlyIf.isEmpty() || onlyIf.stream().anyMatch(marks::contains);
    }
}
