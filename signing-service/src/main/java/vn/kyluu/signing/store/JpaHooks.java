package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.Session;
import vn.kyluu.signing.event.Hooks;
import vn.kyluu.signing.event.Progress;
import vn.kyluu.signing.store.row.HookRow;

/** Hooks in {@code hook}. */
public final class JpaHooks implements Hooks {
    private final Supplier<EntityManager> manager;

    public JpaHooks(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public Optional<Progress> claim(String hook, Instant now, Instant until) {
        manager.get()
                .createNativeQuery("insert into hook (name, position, attempts, next_attempt_at)"
                        + " select ?1, last, 0, cast(?2 as timestamptz) from event_position on conflict do nothing")
                .setParameter(1, hook)
                .setParameter(2, now)
                .executeUpdate();
        List<HookRow> due = manager.get()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from hook where name = ?1 and next_attempt_at <= ?2 for update skip locked",
                        HookRow.class)
                .setParameter(1, hook)
                .setParameter(2, now)
                .getResultList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        due.get(0).putOff(until);
        return Optional.of(due.get(0).value());
    }

    @Override
    public boolean save(long from, Progress progress) {
        HookRow row = Optional.ofNullable(
                        manager.get().find(HookRow.class, progress.hook(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow();
        if (row.value().position() != from) {
            return false;
        }
        row.fill(progress);
        return true;
    }
}
