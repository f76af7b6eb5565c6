package vn.kyluu.signing.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whose record it is.
 *
 * @param id the facility's number for the patient
 * @param sex as the EMR codes it
 * @param citizenId personal identification number (Circular 13/2025/TT-BYT article 1.3)
 */
public record Patient(String id, String name, LocalDate birthDate, String sex, Optional<String> citizenId) {
    /** Nothing that tells who it is (R5). */
    @Override
    public String toString() {
        return "Patient[***]";
    }
}
