package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import vn.kyluu.signing.event.Event;
import vn.kyluu.signing.event.Events;
import vn.kyluu.signing.event.Placed;
import vn.kyluu.signing.store.row.EventRow;

/** Events in {@code event}. */
public final class JpaEvents implements Events {
    /** Any number of ours: whoever gives positions holds it, so that they are given in one order. */
    private static final long PLACING = 5_205_211_001L;

    private final Supplier<EntityManager> manager;

    public JpaEvents(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public void add(Event event) {
        manager.get()
                .createNativeQuery("insert into event (id, type, subject, record_number, at, data)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing")
                .setParameter(1, event.id())
                .setParameter(2, event.type().name())
                .setParameter(3, event.subject())
                .setParameter(4, event.recordNumber())
                .setParameter(5, event.at())
                .setParameter(6, EventRow.lines(event))
                .executeUpdate();
    }

    @Override
    public void place() {
        Number waiting = (Number) manager.get()
                .createNativeQuery("select count(*) from (select 1 from event where position is null limit 1) w")
                .getSingleResult();
        if (waiting.longValue() == 0) {
            return;
        }
        manager.get()
                .createNativeQuery("select count(pg_advisory_xact_lock(" + PLACING + "))")
                .getSingleResult();
        // events of acts that end later are not seen here and get later positions: nobody's cursor passes them by
        manager.get()
                .createNativeQuery("update event e set position = f.place + (select last from event_position)"
                        + " from (select id, row_number() over (order by arrival) as place from event"
                        + " where position is null) f where e.id = f.id")
                .executeUpdate();
        manager.get()
                .createNativeQuery(
                        "update event_position set last = greatest(last, (select coalesce(max(position), 0) from"
                                + " event))")
                .executeUpdate();
    }

    @Override
    public List<Placed> after(long position, int limit) {
        return manager.get()
                .createQuery(
                        "select e from EventRow e where e.position > :position order by e.position", EventRow.class)
                .setParameter("position", position)
                .setMaxResults(limit)
                .getResultStream()
                .map(EventRow::value)
                .toList();
    }

    @Override
    public int purge(Instant before) {
        return manager.get()
                .createNativeQuery("delete from event where at < ?1 and position is not null"
                        + " and position <= coalesce((select min(position) from hook), position)")
                .setParameter(1, before)
                .executeUpdate();
    }
}
