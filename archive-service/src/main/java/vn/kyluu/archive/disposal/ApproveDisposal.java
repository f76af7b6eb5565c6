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

/** One of the two persons agrees (R2). */
public final class ApproveDisposal {
    private final Disposals disposals;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public ApproveDisposal(Disposals disposals, UnitOfWork work, AuditTrail audit, Clock clock) {
        this.disposals = disposals;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The disposal as it is then: APPROVED with the second approval.
     *
     * @param director whether the caller approves as a director
     * @throws DisposalRefusal if there is none, it is decided, the person has acted in it before, or none would be a director
     */
    public Disposal approve(UUID id, boolean director, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return work.<Disposal>carryOut(() -> {
            Disposal disposal =
                    disposals.lock(id).orElseThrow(() -> new DisposalRefusal(DisposalRefusal.Reason.NO_SUCH_DISPOSAL));
            disposal.againstApproval(caller.actor(), director).ifPresent(reason -> {
                throw new DisposalRefusal(reason);
            });
            boolean second = !disposal.approvals().isEmpty();
            disposals.approve(id, new Disposal.Approval(caller.actor(), director, now));
            if (second) {
                disposals.reached(id, Disposal.State.APPROVED, now);
            }
            audit.append(caller.did(
                    Act.DISPOSE,
                    disposal.subject(),
                    Map.of("what", second ? "APPROVED_SECOND" : "APPROVED_FIRST", "director", String.valueOf(director)),
                    now));
            return disposals.byId(id).orElseThrow();
        });
    }
}
