package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.worklist.Cursor;
import vn.kyluu.signing.worklist.DepartmentFigures;
import vn.kyluu.signing.worklist.Order;
import vn.kyluu.signing.worklist.Slice;
import vn.kyluu.signing.worklist.View;
import vn.kyluu.signing.worklist.Worklist;
import vn.kyluu.signing.worklist.WorklistEntry;

/** Open steps from {@code flow_step}: each view by an index of its own that holds nothing but open steps. */
public final class JpaWorklist implements Worklist {
    private final Supplier<EntityManager> manager;

    public JpaWorklist(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public List<WorklistEntry> slice(View view, Slice slice) {
        Conditions conditions = new Conditions();
        conditions.add("s.role = ?", view.role().name());
        if (view.assignee().isPresent()) {
            conditions.add("s.assignee = ?", view.assignee().get());
        } else {
            conditions.add("s.assignee is null");
        }
        view.department().ifPresent(department -> conditions.add("s.department = ?", department));
        if (!view.forms().isEmpty()) {
            conditions.add("d.form in (?)", view.forms());
        }
        return found(conditions, slice);
    }

    @Override
    public List<WorklistEntry> overdue(Optional<String> department, Slice slice) {
        Conditions conditions = new Conditions();
        department.ifPresent(each -> conditions.add("s.department = ?", each));
        return found(conditions, slice);
    }

    private List<WorklistEntry> found(Conditions conditions, Slice slice) {
        boolean newest = slice.order() == Order.NEWEST;
        String key = newest ? "s.opened_at" : "s.sort_at";
        slice.dueBefore().ifPresent(due -> conditions.add("s.sort_at < ?", due));
        if (slice.after().isPresent()) {
            Cursor after = slice.after().get();
            if (newest) {
                conditions.add("s.opened_at <= ?", after.at());
                conditions.add(
                        "(s.opened_at < ? or (s.document_id, s.step) > (?, ?))",
                        after.at(),
                        after.documentId(),
                        after.step());
            } else {
                conditions.add(
                        "(s.sort_at, s.document_id, s.step) > (?, ?, ?)", after.at(), after.documentId(), after.step());
            }
        }
        NativeQuery<Tuple> query = session()
                .createNativeQuery(
                        "select d.id, d.record_number, r.patient_name, d.form, d.title, s.step, s.role, s.title_vi, s.title_en,"
                                + " s.assignee, s.department, s.opened_at, s.due_at from flow_step s join document d on"
                                + " d.id ="
                                + " s.document_id join medical_record r on r.number = d.record_number where"
                                + " s.waits" + conditions.text() + " order by " + key + (newest ? " desc" : "")
                                + ", s.document_id, s.step limit " + slice.limit(),
                        Tuple.class);
        conditions.bind(query);
        return query
                .addScalar("id", UUID.class)
                .addScalar("record_number", String.class)
                .addScalar("patient_name", String.class)
                .addScalar("form", String.class)
                .addScalar("title", String.class)
                .addScalar("step", String.class)
                .addScalar("role", String.class)
                .addScalar("title_vi", String.class)
                .addScalar("title_en", String.class)
                .addScalar("assignee", String.class)
                .addScalar("department", String.class)
                .addScalar("opened_at", Instant.class)
                .addScalar("due_at", Instant.class)
                .getResultList()
                .stream()
                .map(JpaWorklist::entry)
                .toList();
    }

    private Session session() {
        return manager.get().unwrap(Session.class);
    }

    @Override
    public List<DepartmentFigures> figures(Instant now, Instant lateSince) {
        return session()
                .createNativeQuery(
                        "select department, role, sum(open) as open, sum(overdue) as overdue, min(oldest) as oldest,"
                                + " sum(late) as late from (select department, role, count(*) as open, count(*) filter"
                                + " (where sort_at < ?1) as overdue, min(due_at) filter (where sort_at < ?1) as oldest, 0"
                                + " as late from flow_step where waits group by department, role union all select"
                                + " department, role, 0, 0, null, count(*) from flow_step where done_at > due_at and"
                                + " done_at >= ?2 group by department, role) parts group by department, role order by"
                                + " department, role",
                        Tuple.class)
                .setParameter(1, now)
                .setParameter(2, lateSince)
                .addScalar("department", String.class)
                .addScalar("role", String.class)
                .addScalar("open", Long.class)
                .addScalar("overdue", Long.class)
                .addScalar("oldest", Instant.class)
                .addScalar("late", Long.class)
                .getResultList()
                .stream()
                .map(JpaWorklist::figures)
                .toList();
    }

    private static DepartmentFigures figures(Tuple row) {
        return new DepartmentFigures(
                row.get(0, String.class),
                Role.valueOf(row.get(1, String.class)),
                row.get(2, Long.class),
                row.get(3, Long.class),
                Optional.ofNullable(row.get(4, Instant.class)),
                row.get(5, Long.class));
    }

    private static WorklistEntry entry(Tuple row) {
        return new WorklistEntry(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                Role.valueOf(row.get(6, String.class)),
                row.get(7, String.class),
                row.get(8, String.class),
                Optional.ofNullable(row.get(9, String.class)),
                row.get(10, String.class),
                row.get(11, Instant.class),
                Optional.ofNullable(row.get(12, Instant.class)),
                Optional.empty());
    }

    /** Conditions with their values, numbered in the order they come. */
    private static final class Conditions {
        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... bound) {
            String numbered = condition;
            for (Object each : bound) {
                values.add(each);
                numbered = numbered.replaceFirst("\\?(?!\\d)", "?" + values.size());
            }
            text.append(" and ").append(numbered);
        }

        String text() {
            return text.toString();
        }

        void bind(Query query) {
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
        }
    }
}
