package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.worklist.Slice;
import vn.kyluu.signing.worklist.Worklist;
import vn.kyluu.signing.worklist.WorklistEntry;

/** Open steps from {@code flow_step}, by its index on role and deadline. */
public final class JpaWorklist implements Worklist {
    private final Supplier<EntityManager> manager;

    public JpaWorklist(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public List<WorklistEntry> slice(Slice slice) {
        String query = "select d.id, d.recordNumber, d.form, d.title, s.step, s.role, s.titleVi, s.titleEn,"
                + " s.assignee, d.department, s.openedAt, s.dueAt"
                + " from DocumentRow d join d.steps s"
                + " where d.state = SIGNING and s.state = OPEN and s.role in :roles"
                + " and (s.assignee is null or s.assignee = :staff)"
                + (slice.department().isPresent() ? " and (d.department = :department or s.role in :wide)" : "")
                + (slice.dueBefore().isPresent() ? " and s.dueAt < :due" : "")
                + " order by s.dueAt asc nulls last, d.id, s.step";
        TypedQuery<Object[]> found = manager.get()
                .createQuery(query, Object[].class)
                .setParameter("roles", slice.roles())
                .setParameter("staff", slice.staffCode())
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit());
        slice.department()
                .ifPresent(department ->
                        found.setParameter("department", department).setParameter("wide", Slice.FACILITY_WIDE));
        slice.dueBefore().ifPresent(due -> found.setParameter("due", due));
        return found.getResultStream().map(JpaWorklist::entry).toList();
    }

    private static WorklistEntry entry(Object[] of) {
        int i = 0;
        return new WorklistEntry(
                (UUID) of[i++],
                (String) of[i++],
                (String) of[i++],
                (String) of[i++],
                (String) of[i++],
                (Role) of[i++],
                (String) of[i++],
                (String) of[i++],
                Optional.ofNullable((String) of[i++]),
                (String) of[i++],
                Optional.ofNullable((Instant) of[i++]),
                Optional.ofNullable((Instant) of[i]));
    }
}
