package vn.kyluu.archive.replication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
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
    /** Objects of a package that just came: each is mostly waited for. */
    private static final int AT_ONCE = 3;

    private final TwinVault vault;
    private final Journal journal;
    private final Records records;
    private final StagedBytes staged;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;
    private final Lanes bothSites;
    private final Way first;
    private final Way again;
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();

    /** A use case over these parts; the caller's own thread writes, too. */
    public ReplicateRecord(
            TwinVault vault,
            Journal journal,
            Records records,
            StagedBytes staged,
            UnitOfWork work,
            AuditTrail audit,
            Clock clock,
            Executor threads) {
        this.vault = vault;
        this.journal = journal;
        this.records = records;
        this.staged = staged;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
        this.bothSites = new Lanes(vault.sites().size(), threads);
        this.first = new Way(vault::renew, new Lanes(AT_ONCE, threads));
        // gently: the site may just have come back, and what the other site gives is held in memory
        this.again = new Way(vault::write, new Lanes(1, threads));
    }

    /**
     * Writes whatever is owed and possible now, and says how the package is kept then.
     *
     * <p>A site that fails is left for the next time; its outage is in the answer, not thrown.
     */
    public Outcome replicate(UUID archiveId, Caller caller) {
        return replicate(archiveId, caller, again);
    }

    /** The same for a package that was entered just now: nothing of it lies anywhere, and no site is asked whether it does. */
    public Outcome begin(UUID archiveId, Caller caller) {
        return replicate(archiveId, caller, first);
    }

    private Outcome replicate(UUID archiveId, Caller caller, Way way) {
        Collection<SiteOutage> outages = List.of();
        // somebody else at the same package would only write the same bytes a second time
        if (inHand.add(archiveId)) {
            try {
                outages = writeAll(archiveId, way);
            } finally {
                inHand.remove(archiveId);
            }
        }
        Custody custody = settle(archiveId, caller);
        if (custody instanceof Custody.Archived) {
            staged.release(archiveId);
        }
        return new Outcome(custody, List.copyOf(outages));
    }

    /** How one object gets to one site. */
    private interface Writing {
        Receipt write(String site, ObjectKey key, ObjectLock lock, Vault.Content content);
    }

    /** How all objects of a package get to one site. */
    private record Way(Writing writing, Lanes lanes) {}

    /** Both sites at once (R8): each is mostly waited for, and what is in the way of one does not stop the other (R4). */
    private Collection<SiteOutage> writeAll(UUID archiveId, Way way) {
        Map<String, List<JournalEntry>> owed = work.<List<JournalEntry>>carryOut(() -> journal.of(archiveId)).stream()
                .filter(entry -> entry.receipt().isEmpty())
                .collect(Collectors.groupingBy(JournalEntry::site, LinkedHashMap::new, Collectors.toList()));
        Queue<SiteOutage> outages = new ConcurrentLinkedQueue<>();
        bothSites.all(List.copyOf(owed.values()), entries -> {
            write(entries, way).ifPresent(outages::add);
            return true;
        });
        return outages;
    }

    /** What one site is owed, the package manifest last (R3); empty if nothing was in the way. */
    private Optional<SiteOutage> write(List<JournalEntry> entries, Way way) {
        Queue<JournalEntry> written = new ConcurrentLinkedQueue<>();
        Predicate<JournalEntry> writing = entry -> source(entry)
                .map(content ->
                        written.add(entry.with(way.writing().write(entry.site(), entry.key(), entry.lock(), content))))
                .orElse(false);
        int last = entries.size() - 1;
        try {
            if (way.lanes().all(entries.subList(0, last), writing)) {
                way.lanes().all(entries.subList(last, entries.size()), writing);
            }
            return Optional.empty();
        } catch (SiteOutage e) {
            return Optional.of(e);
        } catch (WriteOnceViolation | NoGoodCopy e) {
            // one package that cannot be written must not stop the others; the incident is noted
            return Optional.of(new SiteOutage(entries.get(0).site(), SiteOutage.Reason.UNWRITABLE, e));
        } finally {
            confirm(written);
        }
    }

    /** At once for all: what a crash keeps from being noted is found at the site, and read back again. */
    private void confirm(Collection<JournalEntry> written) {
        if (!written.isEmpty()) {
            work.carryOut(() -> written.forEach(entry -> journal.confirm(
                    entry.archiveId(), entry.key(), entry.receipt().orElseThrow())));
        }
    }

    /** Empty if no site has the bytes yet and they lie in the spool of another instance, which will write them itself (R7). */
    private Optional<Vault.Content> source(JournalEntry entry) {
        Optional<Vault.Content> here = staged.of(entry.key());
        if (here.isPresent() || !vault.has(entry.key())) {
            return here;
        }
        return Optional.of(() -> vault.read(entry.key(), Integer.MAX_VALUE - 9L).newInputStream());
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
