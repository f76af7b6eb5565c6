package vn.kyluu.signing.worklist;

import java.time.Instant;
import java.util.Optional;
import vn.kyluu.signing.actor.Role;

/**
 * How a department keeps its terms.
 *
 * @param open steps that can be signed now
 * @param overdue those of them that are late
 * @param oldestDueAt the oldest deadline among these
 * @param signedLate steps that were signed after they were due, since the report's beginning
 */
public record DepartmentFigures(
        String department, Role role, long open, long overdue, Optional<Instant> oldestDueAt, long signedLate) {}
