package vn.kyluu.archive.store;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.archive.fixity.Copies;
import vn.kyluu.archive.fixity.Copy;
import vn.kyluu.archive.fixity.CopyState;
import vn.kyluu.archive.vault.Receipt;

/** The copies in the table journal_entry. */
public final class JpaCopies implements Copies {
    private static final String KEPT = "select j from JournalRow j where j.site = :site and j.verifiedAt is not null";
    private final Database database;

    /** The copies in this database. */
    public JpaCopies(Database database) {
        this.database = database;
    }

    @Override
    public List<Copy> due(String site, Instant before, int limit) {
        return copies(query(KEPT + " and j.checkedAt < :before order by j.checkedAt, j.objectKey", site)
                .setParameter("before", before)
                .setMaxResults(limit));
    }

    @Override
    public List<Copy> troubled(String site, Instant before, int limit) {
        return copies(query(
                        KEPT
                                + " and j.checkedAt < :before and exists (select 1 from IncidentRow i where i.site = j.site"
                                + " and i.objectKey = j.objectKey and i.closedAt is null) order by j.checkedAt",
                        site)
                .setParameter("before", before)
                .setMaxResults(limit));
    }

    @Override
    public List<Copy> known(String site, Collection<String> paths) {
        return copies(query("select j from JournalRow j where j.site = :site and j.objectKey in :paths", site)
                .setParameter("paths", paths));
    }

    @Override
    public List<Copy> unlisted(String site, Instant since, int limit) {
        return copies(query(
                        KEPT + " and j.verifiedAt < :since and (j.listedAt is null or j.listedAt < :since)"
                                + " order by j.objectKey",
                        site)
                .setParameter("since", since)
                .setMaxResults(limit));
    }

    private TypedQuery<JournalRow> query(String text, String site) {
        return database.here().createQuery(text, JournalRow.class).setParameter("site", site);
    }

    private static List<Copy> copies(TypedQuery<JournalRow> query) {
        return query.getResultStream().map(JournalRow::copy).toList();
    }

    @Override
    public void note(Copy copy, CopyState state, Instant at) {
        database.here()
                .createQuery("update JournalRow j set j.checkState = :state, j.checkedAt = :at"
                        + " where j.site = :site and j.objectKey = :key")
                .setParameter("state", state.name())
                .setParameter("at", at)
                .setParameter("site", copy.site())
                .setParameter("key", copy.key().path())
                .executeUpdate();
    }

    @Override
    public void mended(Copy copy, Receipt receipt) {
        database.here()
                .createQuery("update JournalRow j set j.versionId = :version, j.lockedUntil = :until,"
                        + " j.verifiedAt = :at, j.checkedAt = :at, j.checkState = 'OK',"
                        // what is owed to a new version is told with the next round
                        + " j.lockSeen = false, j.holdSeen = false"
                        + " where j.site = :site and j.objectKey = :key")
                .setParameter("version", receipt.versionId())
                .setParameter("until", receipt.lockedUntil())
                .setParameter("at", receipt.verifiedAt())
                .setParameter("site", copy.site())
                .setParameter("key", copy.key().path())
                .executeUpdate();
    }

    @Override
    public void listed(String site, Collection<String> paths, Instant at) {
        database.here()
                .createQuery("update JournalRow j set j.listedAt = :at where j.site = :site and j.objectKey in :paths")
                .setParameter("at", at)
                .setParameter("site", site)
                .setParameter("paths", paths)
                .executeUpdate();
    }

    @Override
    public Coverage coverage(String site, Instant since) {
        Map<CopyState, Long> states = new EnumMap<>(CopyState.class);
        database.here()
                .createQuery(
                        "select j.checkState, count(j) from JournalRow j where j.site = :site"
                                + " and j.verifiedAt is not null and j.checkedAt >= :since group by j.checkState",
                        Object[].class)
                .setParameter("since", since)
                .setParameter("site", site)
                .getResultList()
                .forEach(row -> states.put(CopyState.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        Object[] all = database.here()
                .createQuery(
                        "select count(j), min(j.checkedAt) from JournalRow j"
                                + " where j.site = :site and j.verifiedAt is not null",
                        Object[].class)
                .setParameter("site", site)
                .getSingleResult();
        long copies = ((Number) all[0]).longValue();
        long checked = states.values().stream().mapToLong(Long::longValue).sum();
        states.merge(CopyState.NOT_CHECKED, copies - checked, Long::sum);
        return new Coverage(copies, states, Optional.ofNullable((Instant) all[1]));
    }
}
