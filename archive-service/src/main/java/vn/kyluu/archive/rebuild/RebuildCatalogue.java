package vn.kyluu.archive.rebuild;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.digest.ScratchFailure;
import vn.kyluu.archive.ingest.Deposit;
import vn.kyluu.archive.ingest.Deposits;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.replication.Journal;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.term.JoinVersions;
import vn.kyluu.archive.term.LockDates;
import vn.kyluu.archive.term.Terms;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.Reading;
import vn.kyluu.archive.vault.StoredObject;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.work.UnitOfWork;

/** Recreates the catalogue from one site's objects alone (R2, R3). What is in the catalogue already is left as it is. */
public final class RebuildCatalogue {
    private static final long MOST_IN_MEMORY = Integer.MAX_VALUE - 9L;
    private final Books books;
    private final TwinVault vault;
    private final PolicyBook policies;
    private final ZoneId zone;
    private final JoinVersions join;
    private final RememberDestroyed remember;
    private final ReadPackage reader = new ReadPackage();

    /** The books that are filled. */
    public record Books(
            Records records, Journal journal, Terms terms, Deposits deposits, Tombstones tombstones, UnitOfWork work) {}

    /** A use case over these parts; the zone is the facility's calendar. */
    public RebuildCatalogue(Books books, TwinVault vault, PolicyBook policies, ZoneId zone) {
        this.books = books;
        this.vault = vault;
        this.policies = policies;
        this.zone = zone;
        this.join = new JoinVersions(books.terms(), policies, zone);
        this.remember = new RememberDestroyed(books, vault);
    }

    /**
     * What came of it.
     *
     * @param destroyed records that were disposed of, and are known as such again
     * @param unreadable what could not be entered: a path, or what is wrong and a path
     */
    public record Outcome(int rebuilt, int known, int destroyed, List<String> unreadable) {
        /** Copies the list. */
        public Outcome {
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * Reads every package of the site and enters it, then what its minutes say of packages that were destroyed.
     *
     * @throws vn.kyluu.archive.vault.SiteOutage if the site fails; what was entered until then stays, and the next try goes on
     */
    public Outcome rebuild(String site) {
        Vault from = vault.at(site);
        List<ReadPackage.Contents> packages = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        Set<ObjectKey> manifests = paths();
        Set<ObjectKey> minutes = paths();
        try (Stream<ListedVersion> list = from.list()) {
            list.forEach(line -> sort(line, manifests, minutes));
        }
        for (ObjectKey key : manifests) {
            try {
                packages.add(reader.read(key, each -> bytes(from, each)));
            } catch (MalformedPackage e) {
                unreadable.add(key.path());
            }
        }
        packages.sort(Comparator.comparing(each -> each.record().receivedAt()));
        int rebuilt = 0;
        for (ReadPackage.Contents each : packages) {
            rebuilt += enter(each, from) ? 1 : 0;
        }
        RememberDestroyed.Outcome gone = remember.remember(minutes, from, each -> bytes(from, each));
        unreadable.addAll(gone.faults());
        return new Outcome(rebuilt, packages.size() - rebuilt, gone.destroyed(), unreadable);
    }

    private static Set<ObjectKey> paths() {
        return new TreeSet<>(Comparator.comparing(ObjectKey::path));
    }

    private static void sort(ListedVersion line, Set<ObjectKey> manifests, Set<ObjectKey> minutes) {
        if (line.deleteMarker()) {
            return;
        }
        if (line.path().contains("/manifest.")) {
            line.key().ifPresent(manifests::add);
        } else if (line.path().contains("/disposal-minutes.")) {
            line.key().ifPresent(minutes::add);
        }
    }

    private static Octets bytes(Vault from, ObjectKey key) {
        try (Reading there = from.open(key).orElseThrow(() -> new IllegalArgumentException("not there"))) {
            Octets bytes = Octets.read(there.bytes(), MOST_IN_MEMORY);
            if (!bytes.digest(DigestAlgorithm.SHA256).equals(key.sha256())) {
                throw new IllegalArgumentException("other bytes");
            }
            return bytes;
        } catch (IOException e) {
            ScratchFailure.rethrow(e);
            throw new IllegalArgumentException(e);
        }
    }

    private boolean enter(ReadPackage.Contents read, Vault from) {
        List<Optional<ObjectLock>> found = read.files().stream()
                .map(file -> from.stat(file.key()).map(StoredObject::lock))
                .toList();
        ObjectLock longest = found.stream()
                .flatMap(Optional::stream)
                .max(Comparator.comparing(ObjectLock::retainUntil))
                .orElse(ObjectLock.NONE);
        List<ObjectLock> locks =
                found.stream().map(lock -> lock.orElse(longest)).toList();
        ArchivedRecord record = withTerm(read.record(), locks);
        return books.work().<Boolean>carryOut(() -> {
            if (books.records().byId(record.archiveId()).isPresent()) {
                return false;
            }
            books.records().add(record);
            books.deposits()
                    .note(new Deposit(
                            read.depositId(),
                            record.head().number(),
                            record.closingManifest().sha256(),
                            record.receivedAt(),
                            Optional.of(record.archiveId()),
                            Optional.empty()));
            for (int i = 0; i < read.files().size(); i++) {
                for (String site : vault.names()) {
                    // what a site has it keeps: the journal's work adopts it there, and reads it back whole
                    books.journal()
                            .open(List.of(new JournalEntry(
                                    record.archiveId(),
                                    site,
                                    i,
                                    read.files().get(i).key(),
                                    locks.get(i),
                                    Optional.empty())));
                }
            }
            LockDates.hardenAt(policies.locksOf(record.term().classCode()), record.receivedAt())
                    .ifPresent(at -> books.terms().coolUntil(record.archiveId(), at));
            join.with(record.archiveId(), record.receivedAt());
            return true;
        });
    }

    /** The locks say until when it was last decided to keep it. */
    private ArchivedRecord withTerm(ArchivedRecord record, List<ObjectLock> locks) {
        Optional<LocalDate> locked = locks.stream()
                .map(lock -> lock.retainUntil().atZone(zone).toLocalDate().minusDays(1))
                .max(Comparator.naturalOrder());
        RetentionTerm term = record.term();
        if (term.until().isEmpty()
                || locked.isEmpty()
                || !locked.get().isAfter(term.until().get())) {
            return record;
        }
        return new ArchivedRecord(
                record.archiveId(),
                record.code(),
                record.head(),
                record.closingManifest(),
                record.packageManifest(),
                record.documents(),
                new RetentionTerm(term.classCode(), term.legalBasis(), term.source(), term.mark(), locked),
                record.receivedAt(),
                record.custody());
    }
}
