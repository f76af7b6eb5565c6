package vn.kyluu.archive.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.archive.retention.Circumstance;

/**
 * Whose record of which stay in hospital, as its closing manifest says.
 *
 * @param number the facility's number of the record
 * @param circumstances facts that decide the retention term; never {@code ANY_RECORD}
 * @param closedBy staff code
 * @param previous the version before this one; empty in the first
 */
public record RecordHead(
        String number,
        String facility,
        String department,
        Patient patient,
        Encounter encounter,
        Set<Circumstance> circumstances,
        OffsetDateTime closedAt,
        String closedBy,
        Optional<Previous> previous) {
    /** Copies the set. */
    public RecordHead {
        circumstances = Set.copyOf(circumstances);
    }

    /** The head of a first version. */
    public RecordHead(
            String number,
            String facility,
            String department,
            Patient patient,
            Encounter encounter,
            Set<Circumstance> circumstances,
            OffsetDateTime closedAt,
            String closedBy) {
        this(number, facility, department, patient, encounter, circumstances, closedAt, closedBy, Optional.empty());
    }

    /** Number of this version: 1 for the first closing of the record. */
    public int version() {
        return previous.map(before -> before.recordVersion() + 1).orElse(1);
    }

    /** The version of the record that this one follows. */
    public record Previous(int recordVersion, Digest manifestSha256) {}

    /** The patient; printed without any content (R5). */
    public record Patient(String id, String name, LocalDate birthDate, String sex, Optional<String> citizenId) {
        @Override
        public String toString() {
            return "Patient[***]";
        }
    }

    /**
     * The stay.
     *
     * @param kind such as INPATIENT, as the EMR says it
     */
    public record Encounter(
            String id,
            String kind,
            OffsetDateTime admittedAt,
            Optional<OffsetDateTime> dischargedAt,
            Optional<String> outcome) {
        @Override
        public String toString() {
            return "Encounter[" + kind + "]";
        }
    }

    @Override
    public String toString() {
        return "RecordHead[" + encounter.kind() + "]";
    }
}
