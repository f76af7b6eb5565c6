package vn.kyluu.archive.retention;

import java.util.OptionalInt;
import java.util.Set;

/**
 * One class of records and how long it is kept.
 *
 * @param code stable, upper case, such as {@code TU_VONG}
 * @param titleVi what a records officer calls the class
 * @param titleEn the same in English
 * @param appliesWhen the class fits a record of which any of these is true; never empty
 * @param years 1 to 200, or empty for permanent
 * @param legalBasis article and row of the text that rules
 * @param source where the figure was read
 * @param mark how sure the reading is: V1 the text itself, V2 two sources, V2- one secondary source, R recalled, U uncertain
 * @param locks how its objects are locked until then
 */
public record RetentionPolicy(
        String code,
        String titleVi,
        String titleEn,
        Set<Circumstance> appliesWhen,
        OptionalInt years,
        String legalBasis,
        String source,
        String mark,
        LockPlan locks) {
    /** A class with the usual locks. */
    public RetentionPolicy(
            String code,
            String titleVi,
            String titleEn,
            Set<Circumstance> appliesWhen,
            OptionalInt years,
            String legalBasis,
            String source,
            String mark) {
        this(code, titleVi, titleEn, appliesWhen, years, legalBasis, source, mark, LockPlan.USUAL);
    }

    /** Refuses a class that fits nothing or ends before it begins. */
    public RetentionPolicy {
        appliesWhen = Set.copyOf(appliesWhen);
        if (appliesWhen.isEmpty()) {
            throw new IllegalArgumentException(code + " applies to nothing");
        }
        if (years.isPresent() && (years.getAsInt() < 1 || years.getAsInt() > 200)) {
            throw new IllegalArgumentException(code + " has a period of " + years.getAsInt() + " years");
        }
    }

    /** Tells whether the class fits a record with these circumstances. */
    public boolean fits(Set<Circumstance> circumstances) {
        return appliesWhen.contains(Circumstance.ANY_RECORD)
                || appliesWhen.stream().anyMatch(circumstances::contains);
    }
}
