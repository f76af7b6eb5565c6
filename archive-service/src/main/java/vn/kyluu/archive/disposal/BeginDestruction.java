package vn.kyluu.archive.disposal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Asks everything again, then takes each record out of use with all its versions at once (R3, R4, R8). */
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
        // a hold that comes between two versions would keep half a record
        Map<String, Set<UUID>> wholeRecords = disposal.included().stream()
                .collect(Collectors.groupingBy(
                        Disposal.Item::recordNumber,
                        TreeMap::new,
                        Collectors.mapping(Disposal.Item::archiveId, Collectors.toCollection(TreeSet::new))));
        for (Set<UUID> versions : wholeRecords.values()) {
            Optional<String> kept = keptByAStore(versions, disposal.kind(), now);
            work.carryOut(() -> {
                if (kept.isPresent()) {
                    leaveOut(disposal, versions, kept.get(), now);
                } else {
                    decide(disposal, versions, now);
                }
            });
        }
        work.carryOut(() -> disposals.reached(disposal.id(), Disposal.State.DESTROYING, now));
    }

    /** A record that was begun before a crash has no copies in the journal any more. */
    private Optional<String> keptByAStore(Set<UUID> versions, Disposal.Kind kind, Instant now) {
        return versions.stream()
                .flatMap(archiveId -> work.<List<JournalEntry>>carryOut(() -> journal.of(archiveId)).stream())
                .filter(copy -> !isFree(copy, kind, now))
                .findFirst()
                .map(copy -> "STORE_KEEPS_IT " + copy.site());
    }

    private void decide(Disposal disposal, Set<UUID> versions, Instant now) {
        List<Disposals.Candidate> candidates = versions.stream()
                .map(archiveId -> disposals.forChange(archiveId).orElseThrow())
                .toList();
        if (candidates.stream().allMatch(candidate -> candidate.state().equals("DISPOSING"))) {
            return;
        }
        Optional<String> against = candidates.stream()
                .flatMap(candidate -> examination.against(candidate, disposal.kind(), now).stream())
                .findFirst()
                .map(refusal -> refusal.reason().name())
                .or(() -> later(disposal, versions));
        if (against.isPresent()) {
            leaveOut(disposal, versions, against.get(), now);
            return;
        }
        for (UUID archiveId : versions) {
            disposals.begin(disposal.id(), archiveId);
            audit(disposal, archiveId, "BEGUN", now);
        }
    }

    /** A version that came after the proposal keeps the others. */
    private Optional<String> later(Disposal disposal, Set<UUID> versions) {
        boolean all = versions.stream()
                .allMatch(archiveId -> versions.containsAll(disposals.together(archiveId, disposal.kind())));
        return all ? Optional.empty() : Optional.of("LATER_VERSION");
    }

    private void leaveOut(Disposal disposal, Set<UUID> versions, String why, Instant now) {
        for (UUID archiveId : versions) {
            disposals.exclude(disposal.id(), archiveId, why);
            audit(disposal, archiveId, "LEFT_OUT " + why, now);
        }
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
