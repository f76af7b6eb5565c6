package vn.kyluu.archive.retention;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long one record is kept.
 *
 * @param classCode the class that won
 * @param legalBasis of that class
 * @param source of the figure
 * @param mark how sure the figure is
 * @param until the last day of keeping, always a 31 December; empty means for ever
 */
public record RetentionTerm(
        String classCode, String legalBasis, String source, String mark, Optional<LocalDate> until) {

    /** What a policy says of a record closed on this day (R1). */
    static RetentionTerm under(RetentionPolicy policy, LocalDate closed) {
        Optional<LocalDate> until = policy.years().isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.of(closed.getYear() + policy.years().getAsInt(), 12, 31));
        return new RetentionTerm(policy.code(), policy.legalBasis(), policy.source(), policy.mark(), until);
    }

    /** Tells whether this term ends later than the other; for ever is later than any day. */
    public boolean outlasts(RetentionTerm other) {
        if (other.until.isEmpty()) {
            return false;
        }
        return until.map(day -> day.isAfter(other.until.get())).orElse(true);
    }
}
