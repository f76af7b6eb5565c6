package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.Session;
import vn.kyluu.signing.deposit.Deposit;
import vn.kyluu.signing.deposit.Deposits;
import vn.kyluu.signing.store.row.DepositRow;

/** The outbox in {@code deposit}. */
public final class JpaDeposits implements Deposits {
    private final Supplier<EntityManager> manager;

    public JpaDeposits(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public void add(Deposit deposit) {
        manager.get().persist(new DepositRow(deposit));
    }

    @Override
    public Optional<Deposit> claim(Instant now, Instant until) {
        List<DepositRow> due = manager.get()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from deposit where stage in ('WAITING', 'SENT') and next_attempt_at <= ?1"
                                + " order by next_attempt_at limit 1 for update skip locked",
                        DepositRow.class)
                .setParameter(1, now)
                .getResultList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        due.get(0).putOff(until);
        return Optional.of(due.get(0).value());
    }

    @Override
    public void save(Deposit deposit) {
        Optional.ofNullable(manager.get().find(DepositRow.class, deposit.id()))
                .orElseThrow()
                .fill(deposit);
    }

    @Override
    public long backlog() {
        return manager.get()
                .createQuery("select count(d) from DepositRow d where d.stage in (WAITING, SENT)", Long.class)
                .getSingleResult();
    }
}
