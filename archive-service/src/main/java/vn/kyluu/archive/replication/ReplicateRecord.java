package vn.kyluu.archive.replication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Receipt;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.vault.WriteOnceViolation;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Gives each site what the journal owes it of one package. Safe for use by several threads. */
public final class ReplicateRecord {
    private final TwinVault vault;
    private final Journal journal;
    private final Records records;
    private final StagedBytes staged;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();

    /** A use case over these parts. */
    public ReplicateRecord(
            TwinVault vault,
            Journal journal,
            Records records,
            StagedBytes staged,
            UnitOfWork work,
            AuditTrail audit,
            Clock clock) {
        this.vault = vault;
        this.journal = journal;
        this.records = records;
        this.staged = staged;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes whatever is owed and possible now, and says how the package is kept then.
     *
     * <p>A site that fails is left for the next time; its outage is in the answer, not thrown.
     */
    public Outcome replicate(UUID archiveId, Caller caller) {
        List<SiteOutage> outages = new ArrayList<>();
        // somebody else at the same package would only write the same bytes a second time
        if (inHand.add(archiveId)) {
            try {
                writeAll(archiveId, outages);
            } finally {
                inHand.remove(archiveId);
            }
        }
        Custody custody = settle(archiveId, caller);
        if (custody instanceof Custody.Archived) {
            staged.release(archiveId);
        }
        return new Outcome(custody, outages);
    }

    private void writeAll(UUID archiveId, List<SiteOutage> outages) {
        Set<String> away = new HashSet<>();
        for (JournalEntry entry : work.<List<JournalEntry>>carryOut(() -> journal.of(archiveId))) {
            if (entry.receipt().isEmpty() && !away.contains(entry.site())) {
                Optional<Vault.Content> source = source(entry);
                if (source.isEmpty()) {
                    return;
                }
                try {
                    Receipt receipt = vault.write(entry.site(), entry.key(), entry.lock(), source.get());
                    work.carryOut(() -> journal.confirm(archiveId, entry.key(), receipt));
                } catch (SiteOutage e) {
                    away.add(entry.site());
                    outages.add(e);
                } catch (WriteOnceViolation | NoGoodCopy e) {
                    // one package that cannot be written must not stop the others; the incident is noted
                    away.add(entry.site());
                    outages.add(new SiteOutage(entry.site(), SiteOutage.Reason.UNWRITABLE, e));
                }
            }
        }
    }

    /** Empty if no site has the bytes yet and they lie in the spool of another instance, which will write them itself (R7). */
    private Optional<Vault.Content> source(JournalEntry entry) {
        Optional<Vault.Content> here = staged.of(entry.key());
        if (here.isPresent() || vault.sites().stream().noneMatch(site -> has(site, entry.key()))) {
            return here;
        }
        return Optional.of(() -> vault.read(entry.key(), Integer.MAX_VALUE - 9L).newInputStream());
    }

    private static boolean has(Vault site, ObjectKey key) {
        try {
            return site.stat(key).isPresent();
        } catch (SiteOutage e) {
            return false;
        }
    }

    private Custody settle(UUID archiveId, Caller caller) {
        return work.<Custody>carryOut(() -> {
            Custody custody = custody(journal.of(archiveId), vault.names());
            if (records.keep(archiveId, custody)) {
                Act act = custody instanceof Custody.Archived ? Act.ARCHIVE : Act.REPLICATE;
                Map<String, String> details = Map.of("sites", sites(custody), "state", custody.state());
                audit.append(caller.did(act, ArchivedRecord.subject(archiveId), details, clock.instant()));
            }
            return custody;
        });
    }

    /** A site counts when it has every object; its receipt is that of the last one, the package manifest. */
    static Custody custody(List<JournalEntry> entries, List<String> sites) {
        List<Receipt> receipts = new ArrayList<>();
        for (String site : sites) {
            List<JournalEntry> there =
                    entries.stream().filter(entry -> entry.site().equals(site)).toList();
            boolean complete = !there.isEmpty()
                    && there.stream().allMatch(entry -> entry.receipt().isPresent());
            if (complete) {
                there.get(there.size() - 1).receipt().ifPresent(receipts::add);
            }
        }
        return Custody.of(receipts, sites.size());
    }

    private static String sites(Custody custody) {
        return String.join(",", custody.receipts().stream().map(Receipt::site).toList());
    }

    /** How the package is kept, and which sites failed on the way. */
    public record Outcome(Custody custody, List<SiteOutage> outages) {
        /** Copies the list. */
        public Outcome {
            outages = List.copyOf(outages);
        }
    }
}
