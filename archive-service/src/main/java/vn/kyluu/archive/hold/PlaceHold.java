package vn.kyluu.archive.hold;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.archive.protection.ProtectCopies;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Places a hold. */
public final class PlaceHold {
    private final Holds holds;
    private final Records records;
    private final ProtectCopies protect;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public PlaceHold(
            Holds holds, Records records, ProtectCopies protect, UnitOfWork work, AuditTrail audit, Clock clock) {
        this.holds = holds;
        this.records = records;
        this.protect = protect;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why records are wanted. */
    public record Order(Set<UUID> records, String caseNumber, String authority, String reason) {
        /** Copies the set. */
        public Order {
            records = Set.copyOf(records);
            if (records.isEmpty()) {
                throw new IllegalArgumentException("a hold on nothing");
            }
        }
    }

    /**
     * Writes the hold down and tells the sites at once, as far as they can be reached.
     *
     * @throws RecordRefusal if a record is not there; then nothing is held
     * @throws HoldRefusal if a record is being destroyed already
     */
    public Hold place(Order order, Caller caller) {
        Hold hold = new Hold(
                UUID.randomUUID(),
                order.records(),
                order.caseNumber(),
                order.authority(),
                order.reason(),
                caller.actor(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
        work.carryOut(() -> {
            for (UUID archiveId : hold.records()) {
                if (records.byId(archiveId).isEmpty()) {
                    throw new RecordRefusal(RecordRefusal.Reason.NO_SUCH_RECORD);
                }
            }
            if (!holds.gone(hold.records()).isEmpty()) {
                throw new HoldRefusal(HoldRefusal.Reason.HOLD_TOO_LATE);
            }
            holds.add(hold);
            for (UUID archiveId : holds.versions(hold.records())) {
                audit.append(caller.did(
                        Act.HOLD,
                        ArchivedRecord.subject(archiveId),
                        Map.of("hold", hold.id().toString(), "case", hold.caseNumber()),
                        hold.placedAt()));
            }
        });
        hold.records().forEach(protect::of);
        return hold;
    }
}
