package vn.kyluu.signing.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Shows what is late, to those who answer for it (R4). */
public final class ReadOverdue {
    private final UnitOfWork units;
    private final Worklist worklist;
    private final Clock clock;
    private final Journal journal;

    public ReadOverdue(UnitOfWork units, Worklist worklist, Clock clock, Journal journal) {
        this.units = units;
        this.worklist = worklist;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * One page of overdue steps, oldest deadline first; a head sees those of the own department.
     *
     * @param department only this one's; empty: all that the caller may see
     * @throws WorklistRefusal OTHER_DEPARTMENT, CURSOR_MALFORMED
     */
    public WorklistPage list(Actor actor, Optional<String> department, Optional<String> after, int limit) {
        Optional<String> scope = scope(actor, department);
        Slice slice = new Slice(Order.DEADLINE, Optional.of(clock.instant()), after.map(Cursor::of), limit + 1);
        List<WorklistEntry> found = units.call(() -> {
            List<WorklistEntry> entries = worklist.overdue(scope, slice);
            journal.wrote(actor, Act.VIEW, "overdue:" + scope.orElse("all"), Map.of());
            return entries;
        });
        return WorklistPage.of(found, limit, Order.DEADLINE);
    }

    /**
     * Figures of the departments that the caller may see.
     *
     * @param days how far back late signatures are counted, 1 to 366
     */
    public List<DepartmentFigures> report(Actor actor, int days) {
        Optional<String> scope = scope(actor, Optional.empty());
        Instant now = clock.instant();
        return units.call(() -> {
            List<DepartmentFigures> figures = worklist.figures(now, now.minus(Duration.ofDays(days))).stream()
                    .filter(each -> scope.map(each.department()::equals).orElse(true))
                    .toList();
            journal.wrote(actor, Act.VIEW, "overdue:report", Map.of());
            return figures;
        });
    }

    private static Optional<String> scope(Actor actor, Optional<String> asked) {
        boolean seesAll = actor.has(Role.DIRECTOR) || actor.has(Role.RECORDS) || actor.has(Role.ADMIN);
        if (seesAll || actor.department().isBlank()) {
            return asked;
        }
        if (asked.filter(department -> !department.equals(actor.department())).isPresent()) {
            throw new WorklistRefusal(WorklistRefusal.Reason.OTHER_DEPARTMENT);
        }
        return Optional.of(actor.department());
    }
}
