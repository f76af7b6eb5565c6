package vn.kyluu.archive.disposal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Gives a disposal up, as long as nothing is being destroyed. */
public final class WithdrawDisposal {
    private final Disposals disposals;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public WithdrawDisposal(Disposals disposals, UnitOfWork work, AuditTrail audit, Clock clock) {
        this.disposals = disposals;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The disposal, given up; its records are free again.
     *
     * @throws DisposalRefusal if there is none, or it has begun or ended
     */
    public Disposal withdraw(UUID id, String reason, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return work.<Disposal>carryOut(() -> {
            Disposal disposal =
                    disposals.lock(id).orElseThrow(() -> new DisposalRefusal(DisposalRefusal.Reason.NO_SUCH_DISPOSAL));
            disposal.againstWithdrawal().ifPresent(against -> {
                throw new DisposalRefusal(against);
            });
            disposals.withdrawn(id, caller.actor(), now);
            audit.append(
                    caller.did(Act.DISPOSE, disposal.subject(), Map.of("what", "WITHDRAWN", "reason", reason), now));
            return disposals.byId(id).orElseThrow();
        });
    }
}
