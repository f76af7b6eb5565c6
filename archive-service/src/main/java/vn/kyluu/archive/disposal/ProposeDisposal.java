package vn.kyluu.archive.disposal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.kyluu.archive.hold.Holds;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.timekeeping.TrustedTime;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Proposes records to be destroyed. */
public final class ProposeDisposal {
    private final Disposals disposals;
    private final Examination examination;
    private final TrustedTime time;
    private final UnitOfWork work;
    private final AuditTrail audit;

    /** A use case over these parts; the zone is the facility's calendar. */
    public ProposeDisposal(
            Disposals disposals, Holds holds, TrustedTime time, UnitOfWork work, AuditTrail audit, ZoneId zone) {
        this.disposals = disposals;
        this.examination = new Examination(holds, zone);
        this.time = time;
        this.work = work;
        this.audit = audit;
    }

    /**
     * The proposal; nothing is destroyed yet. With a version go all of its record, or, when it is a mistake, those that followed it.
     *
     * @throws RecordRefusal if a record is not there
     * @throws DisposalRefusal if a record must be kept (R1), or is in hand already
     * @throws vn.kyluu.archive.timekeeping.ClockDoubt if the time cannot be believed
     */
    public Disposal propose(Disposal.Kind kind, Set<UUID> records, String reason, Caller caller) {
        Instant now = time.require().truncatedTo(ChronoUnit.MICROS);
        return work.<Disposal>carryOut(() -> {
            Set<UUID> together = new TreeSet<>();
            for (UUID archiveId : records) {
                List<UUID> versions = disposals.together(archiveId, kind);
                if (versions.isEmpty()) {
                    throw new RecordRefusal(RecordRefusal.Reason.NO_SUCH_RECORD);
                }
                together.addAll(versions);
            }
            List<Disposals.Candidate> candidates = together.stream()
                    .map(archiveId -> disposals
                            .forChange(archiveId)
                            .orElseThrow(() -> new RecordRefusal(RecordRefusal.Reason.NO_SUCH_RECORD)))
                    .toList();
            examination.againstProposing(candidates, kind, now).ifPresent(refusal -> {
                throw refusal;
            });
            List<Disposal.Item> items =
                    candidates.stream().map(Disposals.Candidate::item).toList();
            Disposal disposal = new Disposal(
                    UUID.randomUUID(),
                    kind,
                    reason,
                    caller.actor(),
                    now,
                    Disposal.State.PROPOSED,
                    now,
                    items,
                    List.of(),
                    Optional.empty());
            if (!disposals.add(disposal)) {
                throw new DisposalRefusal(DisposalRefusal.Reason.RECORD_IN_DISPOSAL);
            }
            for (Disposal.Item item : items) {
                audit.append(caller.did(
                        Act.DISPOSE,
                        ArchivedRecord.subject(item.archiveId()),
                        Map.of("disposal", disposal.id().toString(), "what", "PROPOSED", "kind", kind.name()),
                        now));
            }
            return disposal;
        });
    }
}
