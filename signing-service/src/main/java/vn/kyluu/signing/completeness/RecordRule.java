package vn.kyluu.signing.completeness;

import java.util.List;
import java.util.Set;
import vn.kyluu.signing.circumstance.Mark;

/**
 * The list for some kinds of encounter.
 *
 * @param name short name, for example {@code inpatient}
 * @param version 1 or more
 * @param kinds marks of the kinds of encounter: inpatient, outpatient, day, emergency
 */
public record RecordRule(
        String name, int version, String titleVi, String titleEn, Set<Mark> kinds, List<RequiredForm> forms) {
    public RecordRule {
        kinds = Set.copyOf(kinds);
        forms = List.copyOf(forms);
    }
}
