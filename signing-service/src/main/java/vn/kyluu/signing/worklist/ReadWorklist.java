package vn.kyluu.signing.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Shows a signer what waits for him. */
public final class ReadWorklist {
    private static final int FARTHEST = 1_000_000;

    private final UnitOfWork units;
    private final Worklist worklist;
    private final Clock clock;
    private final Journal journal;

    public ReadWorklist(UnitOfWork units, Worklist worklist, Clock clock, Journal journal) {
        this.units = units;
        this.worklist = worklist;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * One page of what the caller may sign now (R1, R2, R3).
     *
     * @throws WorklistRefusal WRONG_ROLE, CURSOR_MALFORMED
     */
    public WorklistPage read(Actor actor, WorklistQuery query) {
        Set<Role> roles = rolesOf(actor, query.role());
        int offset = query.after().map(ReadWorklist::offset).orElse(0);
        if (roles.isEmpty()) {
            return new WorklistPage(List.of(), Optional.empty());
        }
        Slice slice = new Slice(
                roles,
                actor.staffCode(),
                Optional.of(actor.department()).filter(department -> !department.isBlank()),
                query.overdueOnly() ? Optional.of(clock.instant()) : Optional.empty(),
                offset,
                query.limit() + 1);
        List<WorklistEntry> found = units.call(() -> {
            List<WorklistEntry> entries = worklist.slice(slice);
            journal.wrote(actor, Act.VIEW, "worklist:" + actor.staffCode(), Map.of());
            return entries;
        });
        boolean more = found.size() > query.limit();
        return new WorklistPage(
                more ? found.subList(0, query.limit()) : found,
                more ? Optional.of(Integer.toString(offset + query.limit())) : Optional.empty());
    }

    private static Set<Role> rolesOf(Actor actor, Optional<Role> asked) {
        if (asked.isPresent() && !actor.has(asked.get())) {
            throw new WorklistRefusal(WorklistRefusal.Reason.WRONG_ROLE);
        }
        return actor.roles().stream()
                .filter(Role::signs)
                .filter(role -> asked.map(role::equals).orElse(true))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int offset(String cursor) {
        try {
            int offset = Integer.parseInt(cursor);
            if (offset >= 0 && offset <= FARTHEST) {
                return offset;
            }
        } catch (NumberFormatException e) {
            throw new WorklistRefusal(WorklistRefusal.Reason.CURSOR_MALFORMED);
        }
        throw new WorklistRefusal(WorklistRefusal.Reason.CURSOR_MALFORMED);
    }
}
