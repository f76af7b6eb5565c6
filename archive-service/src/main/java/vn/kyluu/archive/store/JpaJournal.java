package vn.kyluu.archive.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.archive.replication.Journal;
import vn.kyluu.archive.replication.JournalEntry;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Receipt;

/** The journal in the table journal_entry. */
public final class JpaJournal implements Journal {
    private final Database database;

    /** A journal in this database. */
    public JpaJournal(Database database) {
        this.database = database;
    }

    @Override
    public void open(List<JournalEntry> entries) {
        entries.forEach(entry -> database.here().persist(JournalRow.of(entry)));
    }

    @Override
    public List<JournalEntry> of(UUID archiveId) {
        return database.here()
                .createQuery(
                        "select j from JournalRow j where j.archiveId = :id order by j.site, j.position",
                        JournalRow.class)
                .setParameter("id", archiveId)
                .getResultStream()
                .map(JournalRow::entry)
                .toList();
    }

    @Override
    public void confirm(UUID archiveId, ObjectKey key, Receipt receipt) {
        database.here()
                .createQuery(
                        "update JournalRow j set j.versionId = :version, j.lockedUntil = :until,"
                                + " j.verifiedAt = :at, j.checkedAt = :at, j.checkState = 'OK' where j.site = :site and j.objectKey = :key and j.verifiedAt is null")
                .setParameter("version", receipt.versionId())
                .setParameter("until", receipt.lockedUntil())
                .setParameter("at", receipt.verifiedAt())
                .setParameter("site", receipt.site())
                .setParameter("key", key.path())
                .executeUpdate();
    }

    @Override
    public List<UUID> unfinished(int limit) {
        List<UUID> unfinished = new ArrayList<>(database.here()
                .createQuery(
                        "select r.archiveId from RecordRow r where r.state in ('RECEIVED', 'REPLICATED')"
                                + " order by r.state, r.serial",
                        UUID.class)
                .setMaxResults(limit)
                .getResultList());
        // minutes are no record; those of a disposal that is not over are given to the sites by it
        unfinished.addAll(database.here()
                .createQuery(
                        "select d.id from DisposalRow d where d.state = 'DONE' and exists"
                                + " (select 1 from JournalRow j where j.archiveId = d.id and j.verifiedAt is null)"
                                + " order by d.serial",
                        UUID.class)
                .setMaxResults(limit)
                .getResultList());
        return unfinished.subList(0, Math.min(limit, unfinished.size()));
    }

    @Override
    public long owed(String site) {
        return database.here()
                .createQuery(
                        "select count(j) from JournalRow j where j.site = :site and j.verifiedAt is null", Long.class)
                .setParameter("site", site)
                .getSingleResult();
    }

    @Override
    public Optional<Instant> oldestLook(String site) {
        return Optional.ofNullable(database.here()
                .createQuery(
                        "select min(j.checkedAt) from JournalRow j where j.site = :site and j.verifiedAt is not null",
                        Instant.class)
                .setParameter("site", site)
                .getSingleResult());
    }

    @Override
    public Tally tally(String site) {
        long kept = database.here()
                .createQuery("select count(j.verifiedAt) from JournalRow j where j.site = :site", Long.class)
                .setParameter("site", site)
                .getSingleResult();
        return new Tally(kept, owed(site), oldestLook(site));
    }
}
