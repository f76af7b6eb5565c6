package vn.kyluu.archive.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.protection.ProtectCopies;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.record.LookupCode;
import vn.kyluu.archive.record.RecordHead;
import vn.kyluu.archive.record.Samples;
import vn.kyluu.archive.record.StoredFile;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.Receipt;
import vn.kyluu.archive.vault.Vault;

/** The books in a real database and records that lie at two sites, without the signatures that ingest asks for. */
public final class Shelf implements AutoCloseable {
    public final Database database = Postgres.fresh();
    public final JpaIncidents incidents = new JpaIncidents(database);
    public final JpaJournal journal = new JpaJournal(database);
    public final JpaRecords records = new JpaRecords(database, Postgres.ZONE);
    public final JpaCopies copies = new JpaCopies(database);
    public final JpaHolds holds = new JpaHolds(database);
    public final JpaAuditTrail audit = new JpaAuditTrail(database);
    public final TwinVault twin;
    public final ProtectCopies protect;
    private final Clock clock;

    public Shelf(Vault a, Vault b, Clock clock) {
        this.clock = clock;
        this.twin = new TwinVault(a, b, incidents, clock);
        this.protect = new ProtectCopies(twin, new JpaProtections(database), database);
    }

    /** Keeps a record at both sites under this term and lock. */
    public ArchivedRecord keep(String number, RetentionTerm term, ObjectLock lock) {
        return keep(number, term, lock, 2);
    }

    /** The same with so many documents, 0 to 2. */
    public ArchivedRecord keep(String number, RetentionTerm term, ObjectLock lock, int documents) {
        return keep(Samples.head(number), number, term, lock, documents);
    }

    /** Keeps the version after this one, closed a year later and without any facts. */
    public ArchivedRecord keepNext(ArchivedRecord before, RetentionTerm term, ObjectLock lock) {
        RecordHead head = before.head();
        RecordHead next = new RecordHead(
                head.number(),
                head.facility(),
                head.department(),
                head.patient(),
                head.encounter(),
                Set.of(),
                head.closedAt().plusYears(1),
                head.closedBy(),
                Optional.of(new RecordHead.Previous(
                        head.version(), before.closingManifest().sha256())));
        return keep(next, head.number() + " v" + next.version(), term, lock, 2);
    }

    private ArchivedRecord keep(RecordHead head, String number, RetentionTerm term, ObjectLock lock, int documents) {
        UUID id = UUID.randomUUID();
        ArchivedRecord sample = Samples.record(id, number, LookupCode.random(new SecureRandom()));
        ArchivedRecord record = new ArchivedRecord(
                id,
                sample.code(),
                head,
                sample.closingManifest(),
                sample.packageManifest(),
                sample.documents().subList(0, documents),
                term,
                clock.instant(),
                sample.custody());
        database.carryOut(() -> records.add(record));
        Map<StoredFile, Octets> contents = new LinkedHashMap<>();
        contents.put(record.closingManifest(), Bytes.of(number + " manifest"));
        for (int n = 1; n <= documents; n++) {
            contents.put(record.document(n).file(), Bytes.of(number + (n == 1 ? " one" : " two")));
        }
        contents.put(record.packageManifest(), Bytes.of(number + " package"));
        List<StoredFile> files = List.copyOf(contents.keySet());
        for (String site : twin.names()) {
            for (int i = 0; i < files.size(); i++) {
                ObjectKey key = files.get(i).key();
                JournalEntry entry = new JournalEntry(id, site, i, key, lock, Optional.empty());
                database.carryOut(() -> journal.open(List.of(entry)));
                Receipt receipt =
                        twin.write(site, key, lock, Objects.requireNonNull(contents.get(files.get(i)))::newInputStream);
                database.carryOut(() -> journal.confirm(id, key, receipt));
            }
        }
        database.carryOut(() -> records.keep(
                id,
                Custody.of(
                        journal.of(id).stream()
                                .flatMap(entry -> entry.receipt().stream())
                                .toList(),
                        2)));
        return record;
    }

    /** Where the objects of a record lie. */
    public List<ObjectKey> keys(ArchivedRecord record) {
        return database.<List<ObjectKey>>carryOut(() -> journal.of(record.archiveId()).stream()
                .map(JournalEntry::key)
                .distinct()
                .toList());
    }

    @Override
    public void close() {
        database.close();
    }
}
