package vn.kyluu.signing.record;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kyluu.signing.circumstance.Circumstances;
import vn.kyluu.signing.circumstance.Mark;

/**
 * What the EMR says of a record. Every text has 1 to 500 characters and none that XML cannot hold, because the closing
 * manifest must be able to state it.
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
        Classification classification) {
    private static final int LONGEST = 500;

    /**
     * Takes a head that a manifest can state.
     *
     * @throws RecordRefusal HEAD_UNUSABLE
     */
    public RecordHead {
        Stream<String> always =
                Stream.of(number, facility, department, patient.id(), patient.name(), patient.sex(), encounter.id());
        Stream<String> sometimes =
                Stream.of(patient.citizenId(), encounter.outcome()).flatMap(Optional::stream);
        if (!Stream.concat(always, sometimes).allMatch(RecordHead::isUsable)) {
            throw new RecordRefusal(RecordRefusal.Reason.HEAD_UNUSABLE);
        }
    }

    /** What of it decides who signs, and by when. */
    public Circumstances circumstances() {
        Set<Mark> marks = classification.marks();
        marks.add(
                switch (encounter.kind()) {
                    case INPATIENT -> Mark.INPATIENT;
                    case OUTPATIENT -> Mark.OUTPATIENT;
                    case DAY -> Mark.DAY;
                    case EMERGENCY -> Mark.EMERGENCY;
                });
        return new Circumstances(marks, Optional.of(encounter.admittedAt()), encounter.dischargedAt());
    }

    private static boolean isUsable(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.codePoints().noneMatch(Character::isISOControl);
    }
}
