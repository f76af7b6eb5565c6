package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.flow.Notices;
import vn.kyluu.signing.reminder.DueStep;
import vn.kyluu.signing.reminder.DueSteps;

/** Open steps from {@code flow_step}, by its index on the next notice. */
public final class JpaDueSteps implements DueSteps {
    private final Supplier<EntityManager> manager;

    public JpaDueSteps(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public List<DueStep> claim(Instant now, int limit) {
        return manager
                .get()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select s.document_id, d.record_number, d.form, d.department, s.step, s.role, s.assignee,"
                                + " s.due_at, s.remind_hours from flow_step s join document d on d.id = s.document_id"
                                + " where s.notice_at <= ?1 and s.waits order by s.notice_at limit " + limit
                                + " for update of s skip locked",
                        Tuple.class)
                .setParameter(1, now)
                .addScalar("document_id", UUID.class)
                .addScalar("record_number", String.class)
                .addScalar("form", String.class)
                .addScalar("department", String.class)
                .addScalar("step", String.class)
                .addScalar("role", String.class)
                .addScalar("assignee", String.class)
                .addScalar("due_at", Instant.class)
                .addScalar("remind_hours", String.class)
                .getResultList()
                .stream()
                .map(JpaDueSteps::step)
                .toList();
    }

    @Override
    public void next(DueStep step, Optional<Instant> at) {
        String value = at.isPresent() ? "?3" : "null";
        Query update = manager.get()
                .createNativeQuery(
                        "update flow_step set notice_at = " + value + " where document_id = ?1 and step = ?2")
                .setParameter(1, step.documentId())
                .setParameter(2, step.step());
        at.ifPresent(moment -> update.setParameter(3, moment));
        update.executeUpdate();
    }

    private static DueStep step(Tuple row) {
        Instant dueAt = row.get(7, Instant.class);
        String hours = row.get(8, String.class);
        List<Integer> remind = (hours.isEmpty() ? Stream.<String>empty() : Arrays.stream(hours.split(",", -1)))
                .map(Integer::valueOf)
                .toList();
        return new DueStep(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                Role.valueOf(row.get(5, String.class)),
                Optional.ofNullable(row.get(6, String.class)),
                dueAt,
                Notices.of(dueAt, remind));
    }
}
