package vn.kyluu.signing.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.delegation.Delegation;
import vn.kyluu.signing.delegation.Delegations;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Shows a signer what waits for him. */
public final class ReadWorklist {
    private final UnitOfWork units;
    private final Worklist worklist;
    private final Delegations delegations;
    private final Clock clock;
    private final Journal journal;

    public ReadWorklist(UnitOfWork units, Worklist worklist, Delegations delegations, Clock clock, Journal journal) {
        this.units = units;
        this.worklist = worklist;
        this.delegations = delegations;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * One page of what the caller may sign now, in his own right or by delegation (R1, R2, R3).
     *
     * @throws WorklistRefusal WRONG_ROLE, CURSOR_MALFORMED
     */
    public WorklistPage read(Actor actor, WorklistQuery query) {
        Set<Role> roles = rolesOf(actor, query.role());
        Instant now = clock.instant();
        Slice slice = new Slice(
                query.order(),
                query.overdueOnly() ? Optional.of(now) : Optional.empty(),
                query.after().map(Cursor::of),
                query.limit() + 1);
        List<WorklistEntry> found = units.call(() -> {
            List<WorklistEntry> entries = new ArrayList<>();
            for (Role role : roles) {
                own(actor, role).forEach(view -> entries.addAll(worklist.slice(view, slice)));
            }
            List<Delegation> received = delegations.receivedBy(actor.staffCode()).stream()
                    .filter(each -> each.isInForce(now))
                    .filter(each ->
                            query.role().map(role -> role == each.role()).orElse(true))
                    .toList();
            if (query.role().isPresent() && roles.isEmpty() && received.isEmpty()) {
                throw new WorklistRefusal(WorklistRefusal.Reason.WRONG_ROLE);
            }
            for (Delegation each : received) {
                String principal = each.principal().staffCode();
                lent(each)
                        .forEach(view ->
                                worklist.slice(view, slice).forEach(entry -> entries.add(entry.onBehalfOf(principal))));
            }
            journal.wrote(actor, Act.VIEW, "worklist:" + actor.staffCode(), Map.of());
            return entries;
        });
        return WorklistPage.of(merged(found, query), query.limit(), query.order());
    }

    private static List<WorklistEntry> merged(List<WorklistEntry> found, WorklistQuery query) {
        Set<String> seen = new HashSet<>();
        // stable: of a step that is there in the caller's own right and by delegation, the first is the own
        return found.stream()
                .sorted(query.order().comparator())
                .filter(each -> seen.add(each.documentId() + " " + each.step()))
                .limit(query.limit() + 1L)
                .toList();
    }

    private static List<View> own(Actor actor, Role role) {
        Optional<String> department =
                View.FACILITY_WIDE.contains(role) || actor.department().isBlank()
                        ? Optional.empty()
                        : Optional.of(actor.department());
        return views(role, actor.staffCode(), department, Set.of());
    }

    private static List<View> lent(Delegation delegation) {
        return views(
                delegation.role(), delegation.principal().staffCode(), delegation.department(), delegation.forms());
    }

    private static List<View> views(Role role, String staffCode, Optional<String> department, Set<String> forms) {
        return List.of(
                new View(role, Optional.empty(), department, forms),
                new View(role, Optional.of(staffCode), Optional.empty(), forms));
    }

    private static Set<Role> rolesOf(Actor actor, Optional<Role> asked) {
        return actor.roles().stream()
                .filter(Role::signs)
                .filter(role -> asked.map(role::equals).orElse(true))
                .collect(Collectors.toUnmodifiableSet());
    }
}
