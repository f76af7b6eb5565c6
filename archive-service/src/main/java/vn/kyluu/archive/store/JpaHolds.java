package vn.kyluu.archive.store;

import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.kyluu.archive.hold.Hold;
import vn.kyluu.archive.hold.Holds;

/** The book of holds in the tables legal_hold and held_record. */
public final class JpaHolds implements Holds {
    private final Database database;

    /** A book in this database. */
    public JpaHolds(Database database) {
        this.database = database;
    }

    @Override
    public Set<UUID> gone(Set<UUID> records) {
        Set<UUID> gone = new TreeSet<>(records);
        List<?> locked = database.here()
                .createNativeQuery("select archive_id, state from archive.archived_record where record_number in"
                        + " (select record_number from archive.archived_record where archive_id in (:records))"
                        + " order by archive_id for update")
                .setParameter("records", records)
                .getResultList();
        locked.stream()
                .map(Object[].class::cast)
                .filter(row -> !row[1].equals("DISPOSING") && !row[1].equals("DESTROYED"))
                .forEach(row -> gone.remove((UUID) row[0]));
        return gone;
    }

    @Override
    public Set<UUID> versions(Set<UUID> records) {
        return new TreeSet<>(database.here()
                .createQuery(
                        "select v.archiveId from RecordRow v where v.state not in ('DISPOSING', 'DESTROYED')"
                                + " and v.recordNumber in (select n.recordNumber from RecordRow n where n.archiveId in :records)",
                        UUID.class)
                .setParameter("records", records)
                .getResultList());
    }

    @Override
    public void add(Hold hold) {
        database.here().persist(HoldRow.of(hold));
        database.here().flush();
    }

    @Override
    public Optional<Hold> forChange(UUID id) {
        return Optional.ofNullable(database.here().find(HoldRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(HoldRow::hold);
    }

    @Override
    public Optional<Hold> byId(UUID id) {
        return Optional.ofNullable(database.here().find(HoldRow.class, id)).map(HoldRow::hold);
    }

    @Override
    public void lift(UUID id, Hold.Lifting lifting) {
        HoldRow row = database.here().find(HoldRow.class, id);
        row.liftedBy = lifting.by();
        row.liftedAt = lifting.at();
        row.liftReason = lifting.reason();
    }

    @Override
    public List<Hold> on(UUID archiveId) {
        return database.here()
                .createQuery(
                        "select distinct h from HoldRow h join h.records r join RecordRow named on named.archiveId = r"
                                + " where h.liftedAt is null and named.recordNumber ="
                                + " (select asked.recordNumber from RecordRow asked where asked.archiveId = :id)"
                                + " order by h.serial",
                        HoldRow.class)
                .setParameter("id", archiveId)
                .getResultStream()
                .map(HoldRow::hold)
                .toList();
    }

    @Override
    public Page page(boolean standing, OptionalLong after, int limit) {
        List<HoldRow> rows = database.here()
                .createQuery(
                        "select h from HoldRow h where h.serial < :after" + (standing ? " and h.liftedAt is null" : "")
                                + " order by h.serial desc",
                        HoldRow.class)
                .setParameter("after", after.orElse(Long.MAX_VALUE))
                .setMaxResults(limit + 1)
                .getResultList();
        boolean more = rows.size() > limit;
        List<HoldRow> page = more ? rows.subList(0, limit) : rows;
        return new Page(
                page.stream().map(HoldRow::hold).toList(),
                more ? OptionalLong.of(page.get(page.size() - 1).serial) : OptionalLong.empty());
    }

    @Override
    public Map<String, Reach> reach(UUID id) {
        Map<String, Reach> sites = new LinkedHashMap<>();
        database.here()
                .createQuery(
                        "select j.site, count(j), sum(case when j.holdSeen then 1 else 0 end) from JournalRow j"
                                + " where j.archiveId in (select v.archiveId from RecordRow v where v.recordNumber in"
                                + " (select named.recordNumber from HoldRow h join h.records r"
                                + " join RecordRow named on named.archiveId = r where h.id = :id))"
                                + " group by j.site order by j.site",
                        Object[].class)
                .setParameter("id", id)
                .getResultList()
                .forEach(row -> sites.put(
                        (String) row[0], new Reach(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
        return sites;
    }
}
