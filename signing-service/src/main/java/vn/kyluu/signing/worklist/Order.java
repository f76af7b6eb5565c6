package vn.kyluu.signing.worklist;

import java.util.Comparator;

/** How a list is ordered (R3). */
public enum Order {
    /** Oldest deadline first, those without one last. */
    DEADLINE,
    /** What opened last first. */
    NEWEST;

    /** The same order outside the database, which compares a uuid by its digits. */
    public Comparator<WorklistEntry> comparator() {
        Comparator<WorklistEntry> first = this == DEADLINE
                ? Comparator.comparing(WorklistEntry::sortAt)
                : Comparator.comparing(WorklistEntry::openedAt).reversed();
        return first.thenComparing(entry -> entry.documentId().toString()).thenComparing(WorklistEntry::step);
    }

    /** Where an entry stands in it. */
    Cursor cursor(WorklistEntry entry) {
        return new Cursor(this == DEADLINE ? entry.sortAt() : entry.openedAt(), entry.documentId(), entry.step());
    }
}
