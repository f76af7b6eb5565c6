package vn.kyluu.archive.store;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.kyluu.archive.protection.Protections;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;

/** What is owed to the copies, from the tables journal_entry and legal_hold. */
public final class JpaProtections implements Protections {
    // a hold names one version and keeps them all
    private static final String HELD = "select v.archiveId from RecordRow v where v.recordNumber in"
            + " (select named.recordNumber from HoldRow h join h.records r join RecordRow named on named.archiveId = r"
            + " where h.liftedAt is null)";
    private static final String COPIES = "select j from JournalRow j where j.site = :site and j.verifiedAt is not null";
    // asked one after the other: each has an index of few rows, all three in one would read the whole journal
    private static final List<String> OWED = List.of(
            COPIES + " and j.lockSeen = false",
            COPIES + " and j.holdSeen = false and j.archiveId in (" + HELD + ")",
            COPIES + " and j.holdSeen = true and j.archiveId not in (" + HELD + ")");
    private static final String OF_RECORD =
            " and j.archiveId in (select v.archiveId from RecordRow v where v.recordNumber ="
                    + " (select n.recordNumber from RecordRow n where n.archiveId = :id))";
    private final Database database;

    /** What is owed in this database. */
    public JpaProtections(Database database) {
        this.database = database;
    }

    @Override
    public List<Owed> owed(String site, int limit) {
        return owed(query -> database.here()
                .createQuery(query, JournalRow.class)
                .setParameter("site", site)
                .setMaxResults(limit));
    }

    @Override
    public List<Owed> owed(String site, UUID archiveId) {
        return owed(query -> database.here()
                .createQuery(query + OF_RECORD, JournalRow.class)
                .setParameter("site", site)
                .setParameter("id", archiveId));
    }

    private List<Owed> owed(Function<String, TypedQuery<JournalRow>> asked) {
        Set<JournalRow> rows = new LinkedHashSet<>();
        OWED.forEach(query -> rows.addAll(asked.apply(query).getResultList()));
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<UUID> held =
                new HashSet<>(database.here().createQuery(HELD, UUID.class).getResultList());
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
