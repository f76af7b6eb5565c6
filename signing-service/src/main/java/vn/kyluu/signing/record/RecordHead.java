package vn.kyluu.signing.record;

/**
 * What the EMR says of a record.
 *
 * @param number unique within the facility
 * @param facility code of the facility
 * @param department code of the department that treats
 */
public record RecordHead(
        String number,
        String facility,
        Patient patient,
        Encounter encounter,
        String department,
        Classification classification) {}
