package vn.kyluu.archive.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.kyluu.archive.rebuild.CatalogueIndex;
import vn.kyluu.archive.vault.ObjectKey;

/** The index of records by the tables archived_record and journal_entry. */
public final class JpaCatalogueIndex implements CatalogueIndex {
    // along its index, without looking at what is not due
    private static final String LINES = """
            select r.serial, r.archive_id, kept.object_key
            from archive.archived_record r cross join lateral (
              select min(j.object_key) as object_key from archive.journal_entry j
              where j.archive_id = r.archive_id and j.object_key like '%/manifest.%' and j.verified_at is not null) kept
            where r.state in ('RECEIVED', 'REPLICATED', 'ARCHIVED') and kept.object_key is not null
              and (r.compared_at is null or r.compared_at < :before)
            order by r.compared_at nulls first, r.serial
            """;
    private final Database database;

    /** An index of this database. */
    public JpaCatalogueIndex(Database database) {
        this.database = database;
    }

    @Override
    public long count() {
        return ((Number) database.here()
                        .createNativeQuery("select count(*) from archive.archived_record"
                                + " where state in ('RECEIVED', 'REPLICATED', 'ARCHIVED')")
                        .getSingleResult())
                .longValue();
    }

    @Override
    public void compared(Line line, Instant at) {
        database.here()
                .createNativeQuery("update archive.archived_record set compared_at = :at where serial = :serial")
                .setParameter("at", at)
                .setParameter("serial", line.serial())
                .executeUpdate();
    }

    @Override
    public List<Line> due(Instant before, int limit) {
        List<?> rows = database.here()
                .createNativeQuery(LINES)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Line(((Number) row[0]).longValue(), (UUID) row[1], new ObjectKey((String) row[2])))
                .toList();
    }
}
