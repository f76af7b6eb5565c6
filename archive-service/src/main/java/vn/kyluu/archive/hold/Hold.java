package vn.kyluu.archive.hold;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A legal hold on one or several records.
 *
 * @param caseNumber of the authority that wants the records kept
 * @param authority such as a court, the police, the inspectorate
 * @param placedBy staff code
 * @param lifting empty while the hold stands
 */
public record Hold(
        UUID id,
        Set<UUID> records,
        String caseNumber,
        String authority,
        String reason,
        String placedBy,
        Instant placedAt,
        Optional<Lifting> lifting) {
    /** Copies the set. */
    public Hold {
        records = Set.copyOf(records);
    }

    /** Whether the hold keeps its records now. */
    public boolean stands() {
        return lifting.isEmpty();
    }

    /** How audit entries name this hold. */
    public String subject() {
        return "hold:" + id;
    }

    /** The same hold, lifted. */
    Hold lifted(Lifting how) {
        return new Hold(id, records, caseNumber, authority, reason, placedBy, placedAt, Optional.of(how));
    }

    /**
     * How a hold ended.
     *
     * @param by staff code
     */
    public record Lifting(String by, Instant at, String reason) {}
}
