package vn.kyluu.archive.disposal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.timekeeping.TrustedTime;
import vn.kyluu.archive.vault.Eraser;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Removes everything of the records at both sites, each version written down before it goes (R5). */
public final class EraseObjects {
    private static final int AT_ONCE = 100;
    // somebody may write while we remove; after so many looks it is not chance any more
    private static final int LOOKS = 5;
    private final Disposals disposals;
    private final List<Eraser> erasers;
    private final TrustedTime time;
    private final UnitOfWork work;
    private final AuditTrail audit;

    /** A step over these parts, with an eraser for each site. */
    public EraseObjects(
            Disposals disposals, List<Eraser> erasers, TrustedTime time, UnitOfWork work, AuditTrail audit) {
        this.disposals = disposals;
        this.erasers = List.copyOf(erasers);
        this.time = time;
        this.work = work;
        this.audit = audit;
    }

    void erase(Disposal disposal) {
        Instant now = time.require();
        List<Disposals.ToGo> places = toGo(disposal);
        while (!places.isEmpty()) {
            for (Disposals.ToGo place : places) {
                empty(disposal, place, now);
            }
            places = toGo(disposal);
            now = time.require();
        }
        Instant at = now;
        work.carryOut(() -> {
            for (Disposal.Item item : disposal.included()) {
                disposals.tombstone(item.archiveId(), at);
                audit.append(Caller.SCHEDULE.did(
                        Act.DISPOSE,
                        ArchivedRecord.subject(item.archiveId()),
                        Map.of(
                                "disposal", disposal.id().toString(),
                                "what", "DESTROYED",
                                "closingSha256", item.closingSha256(),
                                "packageSha256", item.packageSha256()),
                        at));
            }
            disposals.reached(disposal.id(), Disposal.State.DESTROYED, at);
        });
    }

    private List<Disposals.ToGo> toGo(Disposal disposal) {
        return work.<List<Disposals.ToGo>>carryOut(() -> disposals.toGo(disposal.id(), AT_ONCE));
    }

    private void empty(Disposal disposal, Disposals.ToGo place, Instant now) {
        Eraser eraser = erasers.stream()
                .filter(each -> each.site().equals(place.site()))
                .findFirst()
                .orElseThrow();
        for (int look = 0; look < LOOKS; look++) {
            List<ListedVersion> left = eraser.remains(place.key());
            work.carryOut(() -> disposals.plan(disposal.id(), place, left, now));
            // planned before a crash and gone already: removing it again says so
            for (String version : work.<List<String>>carryOut(() -> disposals.planned(disposal.id(), place))) {
                eraser.erase(place.key(), version, now, disposal.kind() == Disposal.Kind.MISTAKE);
                work.carryOut(() -> disposals.erased(disposal.id(), place, version, now));
            }
            if (eraser.remains(place.key()).isEmpty()) {
                work.carryOut(() -> disposals.gone(disposal.id(), place, now));
                return;
            }
        }
        throw new Eraser.StillLocked(place.site(), place.key());
    }
}
