package vn.kyluu.signing.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.deposit.Deposit;
import vn.kyluu.signing.deposit.DepositStage;
import vn.kyluu.signing.deposit.Deposits;

final class InMemoryDeposits implements Deposits {
    private final Map<UUID, Deposit> kept;

    InMemoryDeposits(InMemoryUnitOfWork units) {
        this.kept = units.map();
    }

    @Override
    public void add(Deposit deposit) {
        kept.put(deposit.id(), deposit);
    }

    @Override
    public Optional<Deposit> claim(Instant now, Instant until) {
        Optional<Deposit> due = kept.values().stream()
                .filter(InMemoryDeposits::isAlive)
                .filter(each -> !each.nextAttemptAt().isAfter(now))
                .min(Comparator.comparing(Deposit::nextAttemptAt));
        return due.map(each -> {
            Deposit claimed = new Deposit(
                    each.id(),
                    each.recordNumber(),
                    each.manifest(),
                    each.stage(),
                    each.depositId(),
                    each.attempts(),
                    until,
                    each.lastProblem());
            kept.put(each.id(), claimed);
            return claimed;
        });
    }

    @Override
    public void save(Deposit deposit) {
        kept.put(deposit.id(), deposit);
    }

    @Override
    public long backlog() {
        return kept.values().stream().filter(InMemoryDeposits::isAlive).count();
    }

    private static boolean isAlive(Deposit deposit) {
        return deposit.stage() == DepositStage.WAITING || deposit.stage() == DepositStage.SENT;
    }
}
