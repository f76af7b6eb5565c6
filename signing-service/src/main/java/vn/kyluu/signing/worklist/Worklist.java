package vn.kyluu.signing.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds open steps. Called inside a unit of work. */
public interface Worklist {
    /** A slice of a view, in its order. */
    List<WorklistEntry> slice(View view, Slice slice);

    /** Steps that are overdue, of one department or all, whoever must sign them; oldest deadline first. */
    List<WorklistEntry> overdue(Optional<String> department, Slice slice);

    /** Figures by department and role. */
    List<DepartmentFigures> figures(Instant now, Instant lateSince);
}
