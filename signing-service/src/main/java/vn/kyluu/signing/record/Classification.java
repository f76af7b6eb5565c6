package vn.kyluu.signing.record;

import java.util.EnumSet;
import java.util.Set;
import vn.kyluu.signing.circumstance.Mark;

/**
 * What decides how long the record is kept (Circular 33/2025/TT-BYT); the archive applies it. And what decides who signs.
 *
 * @param flagged the EMR wants the director's eye on it for another reason; does not lengthen the keeping
 * @param treatments what was done: surgery, procedure, transfusion; decides which papers the record must hold
 */
public record Classification(
        boolean death,
        boolean mentalHealth,
        boolean occupationalAccident,
        boolean trafficAccident,
        boolean transplant,
        boolean incident,
        boolean flagged,
        Set<Mark> treatments) {
    /** The marks that may stand among treatments. */
    public static final Set<Mark> TREATMENTS = Set.of(Mark.SURGERY, Mark.PROCEDURE, Mark.TRANSFUSION);

    public Classification {
        treatments = Set.copyOf(treatments);
        if (!TREATMENTS.containsAll(treatments)) {
            throw new IllegalArgumentException("not treatments: " + treatments);
        }
    }

    /** Not flagged for another reason. */
    public Classification(
            boolean death,
            boolean mentalHealth,
            boolean occupationalAccident,
            boolean trafficAccident,
            boolean transplant,
            boolean incident) {
        this(death, mentalHealth, occupationalAccident, trafficAccident, transplant, incident, false, Set.of());
    }

    Set<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        add(marks, mentalHealth, Mark.MENTAL_HEALTH);
        add(marks, occupationalAccident, Mark.OCCUPATIONAL_ACCIDENT);
        add(marks, trafficAccident, Mark.TRAFFIC_ACCIDENT);
        add(marks, transplant, Mark.TRANSPLANT);
        add(marks, incident, Mark.INCIDENT);
        add(marks, flagged || !marks.isEmpty(), Mark.FLAGGED);
        add(marks, death, Mark.DEATH);
        marks.addAll(treatments);
        return marks;
    }

    private static void add(Set<Mark> marks, boolean holds, Mark mark) {
        if (holds) {
            marks.add(mark);
        }
    }
}
