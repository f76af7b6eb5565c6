package vn.kyluu.signing.worklist;

import java.util.List;

/** Finds open steps. Called inside a unit of work. */
public interface Worklist {
    /** Oldest deadline first, those without one last, then by document id and step (R3). */
    List<WorklistEntry> slice(Slice slice);
}
