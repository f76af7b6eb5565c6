package vn.kyluu.archive.timekeeping;

import java.time.Instant;
import java.util.Optional;

/** The book of the time that was believed. Called inside a unit of work. */
public interface TimeMarks {
    /** The latest time that was believed; at first the latest in the audit trail or the journal. */
    Optional<Instant> last();

    /** Notes a time that is believed. */
    void mark(Instant time);

    /** What the database's own clock says. */
    Instant databaseTime();
}
