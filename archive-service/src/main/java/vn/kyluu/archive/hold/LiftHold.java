package vn.kyluu.archive.hold;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.archive.protection.ProtectCopies;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Lifts a hold; the sites let go only of records on which no other hold stands. */
public final class LiftHold {
    private final Holds holds;
    private final ProtectCopies protect;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public LiftHold(Holds holds, ProtectCopies protect, UnitOfWork work, AuditTrail audit, Clock clock) {
        this.holds = holds;
        this.protect = protect;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The hold as it ended.
     *
     * @throws HoldRefusal if there is no such hold, or it was lifted before
     */
    public Hold lift(UUID id, String reason, Caller caller) {
        Hold.Lifting lifting = new Hold.Lifting(caller.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS), reason);
        Hold lifted = work.<Hold>carryOut(() -> {
            Hold hold = holds.forChange(id).orElseThrow(() -> new HoldRefusal(HoldRefusal.Reason.NO_SUCH_HOLD));
            if (!hold.stands()) {
                throw new HoldRefusal(HoldRefusal.Reason.HOLD_ALREADY_LIFTED);
            }
            holds.lift(id, lifting);
            for (UUID archiveId : holds.versions(hold.records())) {
                audit.append(caller.did(
                        Act.RELEASE,
                        ArchivedRecord.subject(archiveId),
                        Map.of("hold", id.toString(), "case", hold.caseNumber()),
                        lifting.at()));
            }
            return hold.lifted(lifting);
        });
        lifted.records().forEach(protect::of);
        return lifted;
    }
}
