package vn.kyluu.archive.store;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.archive.protection.Protections;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;

/** What is owed to the copies, from the tables journal_entry and legal_hold. */
public final class JpaProtections implements Protections {
    private static final String HELD = "(select r from HoldRow h join h.records r where h.liftedAt is null)";
    private static final String OWED = "select j from JournalRow j where j.site = :site and j.verifiedAt is not null"
            + " and (j.lockSeen = false or (j.holdSeen = false and j.archiveId in " + HELD + ")"
            + " or (j.holdSeen = true and j.archiveId not in " + HELD + "))";
    private final Database database;

    /** What is owed in this database. */
    public JpaProtections(Database database) {
        this.database = database;
    }

    @Override
    public List<Owed> owed(String site, int limit) {
        return owed(database.here()
                .createQuery(OWED, JournalRow.class)
                .setParameter("site", site)
                .setMaxResults(limit));
    }

    @Override
    public List<Owed> owed(String site, UUID archiveId) {
        return owed(database.here()
                .createQuery(OWED + " and j.archiveId = :id", JournalRow.class)
                .setParameter("site", site)
                .setParameter("id", archiveId));
    }

    private List<Owed> owed(TypedQuery<JournalRow> query) {
        List<JournalRow> rows = query.getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<UUID> held = new HashSet<>(database.here()
                .createQuery("select r from HoldRow h join h.records r where h.liftedAt is null", UUID.class)
                .getResultList());
        return rows.stream()
                .map(row -> new Owed(
                        row.archiveId,
                        row.site,
                        new ObjectKey(row.objectKey),
                        new ObjectLock(ObjectLock.Mode.valueOf(row.lockMode), row.retainUntil),
                        held.contains(row.archiveId)))
                .toList();
    }

    /** The lock that is owed may have grown meanwhile: then the copy stays owed. */
    @Override
    public void told(Owed owed, Instant lockedUntil) {
        database.here()
                .createQuery("update JournalRow j set j.holdSeen = :held, j.lockedUntil = :until,"
                        + " j.lockSeen = case when j.retainUntil = :asked and j.lockMode = :mode"
                        + " then true else j.lockSeen end where j.site = :site and j.objectKey = :key")
                .setParameter("held", owed.held())
                .setParameter("until", lockedUntil)
                .setParameter("asked", owed.lock().retainUntil())
                .setParameter("mode", owed.lock().mode().name())
                .setParameter("site", owed.site())
                .setParameter("key", owed.key().path())
                .executeUpdate();
    }
}
