package vn.kyluu.archive.rebuild;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.StoredObject;
import vn.kyluu.archive.vault.Vault;

/** Enters the tombstones again, out of the minutes that lie at a site (R5). */
final class RememberDestroyed {
    private final RebuildCatalogue.Books books;
    private final TwinVault vault;
    private final ReadMinutes reader = new ReadMinutes();

    RememberDestroyed(RebuildCatalogue.Books books, TwinVault vault) {
        this.books = books;
        this.vault = vault;
    }

    /**
     * What came of it.
     *
     * @param destroyed records that have a tombstone now and had none
     * @param faults one line each: what, and where
     */
    record Outcome(int destroyed, List<String> faults) {}

    /** Out of every object of minutes that the site has. */
    Outcome remember(Set<ObjectKey> objects, Vault from, Function<ObjectKey, Octets> bytes) {
        List<String> faults = new ArrayList<>();
        int destroyed = 0;
        for (List<ObjectKey> each : byDisposal(objects)) {
            Optional<ObjectKey> text = withEnding(each, ".json");
            Optional<ObjectKey> paper = withEnding(each, ".pdf");
            if (text.isEmpty() || paper.isEmpty()) {
                faults.add("MINUTES_INCOMPLETE " + each.get(0).path());
                continue;
            }
            try {
                Octets json = bytes.apply(text.get());
                Octets pdf = bytes.apply(paper.get());
                destroyed += enter(reader.read(text.get(), json), json, pdf, each, from, faults);
            } catch (MalformedPackage | IllegalArgumentException e) {
                faults.add("MINUTES_UNREADABLE " + text.get().path());
            }
        }
        return new Outcome(destroyed, faults);
    }

    private int enter(
            ReadMinutes.Contents minutes,
            Octets json,
            Octets pdf,
            List<ObjectKey> objects,
            Vault from,
            List<String> faults) {
        List<JournalEntry> owed = owed(minutes.disposal().id(), objects, from);
        return books.work().<Integer>carryOut(() -> {
            if (books.tombstones().isKnown(minutes.disposal().id())) {
                return 0;
            }
            List<ArchivedRecord> gone = new ArrayList<>();
            for (ArchivedRecord record : minutes.gone()) {
                // a package that is there is kept, whatever a text says of it
                if (books.records().byId(record.archiveId()).isPresent()) {
                    faults.add("DESTROYED_BUT_THERE "
                            + record.packageManifest().key().path());
                } else {
                    gone.add(record);
                }
            }
            books.tombstones().enter(minutes.disposal(), json, pdf, gone);
            books.journal().open(owed);
            return gone.size();
        });
    }

    private List<JournalEntry> owed(UUID disposal, List<ObjectKey> objects, Vault from) {
        List<JournalEntry> owed = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            ObjectLock lock = from.stat(objects.get(i)).map(StoredObject::lock).orElse(ObjectLock.NONE);
            for (String site : vault.names()) {
                owed.add(new JournalEntry(disposal, site, i, objects.get(i), lock, Optional.empty()));
            }
        }
        return owed;
    }

    private static List<List<ObjectKey>> byDisposal(Set<ObjectKey> objects) {
        TreeMap<UUID, List<ObjectKey>> each = new TreeMap<>();
        objects.stream()
                .sorted(Comparator.comparing(ObjectKey::path))
                .forEach(key -> each.computeIfAbsent(key.archiveId(), id -> new ArrayList<>())
                        .add(key));
        return List.copyOf(each.values());
    }

    private static Optional<ObjectKey> withEnding(List<ObjectKey> keys, String ending) {
        return keys.stream().filter(key -> key.path().endsWith(ending)).findFirst();
    }
}
