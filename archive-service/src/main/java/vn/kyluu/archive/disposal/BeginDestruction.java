package vn.kyluu.archive.disposal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.archive.hold.Holds;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.replication.Journal;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.timekeeping.TrustedTime;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.StoredObject;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Asks everything again, then takes each record out of use (R3, R4). */
public final class BeginDestruction {
    private final Disposals disposals;
    private final Examination examination;
    private final Journal journal;
    private final TwinVault vault;
    private final MinutesSeal seal;
    private final TrustedTime time;
    private final UnitOfWork work;
    private final AuditTrail audit;

    /** A step over these parts; the zone is the facility's calendar. */
    public BeginDestruction(
            Disposals disposals,
            Holds holds,
            Journal journal,
            TwinVault vault,
            MinutesSeal seal,
            TrustedTime time,
            UnitOfWork work,
            AuditTrail audit,
            ZoneId zone) {
        this.disposals = disposals;
        this.examination = new Examination(holds, zone);
        this.journal = journal;
        this.vault = vault;
        this.seal = seal;
        this.time = time;
        this.work = work;
        this.audit = audit;
    }

    void begin(Disposal disposal) {
        seal.require();
        Instant now = time.require();
        for (Disposal.Item item : disposal.included()) {
            UUID archiveId = item.archiveId();
            List<JournalEntry> copies = work.<List<JournalEntry>>carryOut(() -> journal.of(archiveId));
            // a record that was begun before a crash has no copies in the journal any more
            Optional<String> kept = copies.stream()
                    .filter(copy -> !isFree(copy, disposal.kind(), now))
                    .findFirst()
                    .map(copy -> "STORE_KEEPS_IT " + copy.site());
            work.carryOut(() -> {
                if (kept.isPresent()) {
                    leaveOut(disposal, archiveId, kept.get(), now);
                } else {
                    decide(disposal, archiveId, now);
                }
            });
        }
        work.carryOut(() -> disposals.reached(disposal.id(), Disposal.State.DESTROYING, now));
    }

    private void decide(Disposal disposal, UUID archiveId, Instant now) {
        Disposals.Candidate candidate = disposals.forChange(archiveId).orElseThrow();
        if (candidate.state().equals("DISPOSING")) {
            return;
        }
        Optional<DisposalRefusal> against = examination.against(candidate, disposal.kind(), now);
        if (against.isPresent()) {
            leaveOut(disposal, archiveId, against.get().reason().name(), now);
            return;
        }
        disposals.begin(disposal.id(), archiveId);
        audit(disposal, archiveId, "BEGUN", now);
    }

    private void leaveOut(Disposal disposal, UUID archiveId, String why, Instant now) {
        disposals.exclude(disposal.id(), archiveId, why);
        audit(disposal, archiveId, "LEFT_OUT " + why, now);
    }

    private void audit(Disposal disposal, UUID archiveId, String what, Instant now) {
        audit.append(Caller.SCHEDULE.did(
                Act.DISPOSE,
                ArchivedRecord.subject(archiveId),
                Map.of("disposal", disposal.id().toString(), "what", what),
                now));
    }

    /** By the site's own word and its own clock, version for version. */
    private boolean isFree(JournalEntry copy, Disposal.Kind kind, Instant now) {
        Vault site = vault.at(copy.site());
        Instant there = site.time();
        Instant earlier = there.isBefore(now) ? there : now;
        for (StoredObject version : site.versions(copy.key())) {
            boolean cooling = kind == Disposal.Kind.MISTAKE && version.lock().mode() == ObjectLock.Mode.GOVERNANCE;
            if (version.held() || (version.lock().retainUntil().isAfter(earlier) && !cooling)) {
                return false;
            }
        }
        return true;
    }
}
