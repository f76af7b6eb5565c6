package vn.kyluu.archive.disposal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.replication.Journal;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.retention.LockPlan;
import vn.kyluu.archive.timekeeping.TrustedTime;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.Receipt;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Writes the minutes, has them sealed, and keeps them at both sites for ever (R7). */
public final class KeepMinutes {
    private static final int VERSION = 1;
    private final Disposals disposals;
    private final Records records;
    private final MinutesSeal seal;
    private final Journal journal;
    private final TwinVault vault;
    private final TrustedTime time;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final ZoneId zone;

    /** A step over these parts; the zone is the facility's calendar. */
    public KeepMinutes(
            Disposals disposals,
            Records records,
            MinutesSeal seal,
            Journal journal,
            TwinVault vault,
            TrustedTime time,
            UnitOfWork work,
            AuditTrail audit,
            ZoneId zone) {
        this.disposals = disposals;
        this.records = records;
        this.seal = seal;
        this.journal = journal;
        this.vault = vault;
        this.time = time;
        this.work = work;
        this.audit = audit;
        this.zone = zone;
    }

    void seal(Disposal disposal) {
        UUID id = disposal.id();
        Octets json = work.<Octets>carryOut(() -> {
            if (disposals.minutes(id).isEmpty()) {
                Map<UUID, ArchivedRecord> gone = disposal.included().stream()
                        .map(item -> records.byId(item.archiveId()).orElseThrow())
                        .collect(Collectors.toMap(ArchivedRecord::archiveId, Function.identity()));
                disposals.minutes(id, new Minutes(zone).of(disposal, disposals.erasures(id), vault.names(), gone));
            }
            return disposals.minutes(id).orElseThrow().json();
        });
        Octets pdf = seal.seal(json);
        Instant at = time.require();
        work.carryOut(() -> {
            disposals.sealed(id, pdf);
            disposals.reached(id, Disposal.State.SEALED, at);
        });
    }

    void keep(Disposal disposal) {
        UUID id = disposal.id();
        Instant now = time.require();
        Disposals.Minutes minutes = work.<Optional<Disposals.Minutes>>carryOut(() -> disposals.minutes(id))
                .orElseThrow();
        Map<ObjectKey, Octets> contents = Map.of(
                key(id, minutes.json(), "json"), minutes.json(),
                key(id, minutes.pdf().orElseThrow(), "pdf"), minutes.pdf().orElseThrow());
        List<JournalEntry> entries = work.<List<JournalEntry>>carryOut(() -> {
            if (journal.of(id).isEmpty()) {
                journal.open(owed(id, List.copyOf(contents.keySet()), now));
            }
            return journal.of(id);
        });
        for (JournalEntry entry : entries) {
            if (entry.receipt().isEmpty()) {
                Octets bytes = Optional.ofNullable(contents.get(entry.key())).orElseThrow();
                Receipt receipt = vault.write(entry.site(), entry.key(), entry.lock(), bytes::newInputStream);
                work.carryOut(() -> journal.confirm(id, entry.key(), receipt));
            }
        }
        work.carryOut(() -> {
            disposals.reached(id, Disposal.State.DONE, now);
            audit.append(Caller.SCHEDULE.did(
                    Act.DISPOSE,
                    disposal.subject(),
                    Map.of(
                            "what",
                            "MINUTES_KEPT",
                            "sha256",
                            minutes.json().digest(DigestAlgorithm.SHA256).hex()),
                    now));
        });
    }

    private List<JournalEntry> owed(UUID id, List<ObjectKey> keys, Instant now) {
        Instant until = now.atZone(zone)
                .toLocalDate()
                .plusYears(LockPlan.USUAL.rollingYears())
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        ObjectLock lock = new ObjectLock(ObjectLock.Mode.COMPLIANCE, until);
        List<JournalEntry> entries = new ArrayList<>();
        for (String site : vault.names()) {
            for (int i = 0; i < keys.size(); i++) {
                entries.add(new JournalEntry(id, site, i, keys.get(i), lock, Optional.empty()));
            }
        }
        return entries;
    }

    private static ObjectKey key(UUID id, Octets bytes, String extension) {
        return ObjectKey.of(id, VERSION, "disposal-minutes", bytes.digest(DigestAlgorithm.SHA256), extension);
    }
}
