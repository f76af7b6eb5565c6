package vn.kyluu.archive.store;

import java.util.List;
import java.util.UUID;
import vn.kyluu.archive.rebuild.CatalogueIndex;
import vn.kyluu.archive.vault.ObjectKey;

/** The index of records by the tables archived_record and journal_entry. */
public final class JpaCatalogueIndex implements CatalogueIndex {
    private static final String LINES = """
            select r.serial, r.archive_id, min(j.object_key)
            from archive.archived_record r join archive.journal_entry j using (archive_id)
            where r.serial > :serial and j.object_key like '%/manifest.%' and j.verified_at is not null
            group by r.serial, r.archive_id order by r.serial
            """;
    private final Database database;

    /** An index of this database. */
    public JpaCatalogueIndex(Database database) {
        this.database = database;
    }

    @Override
    public List<Line> after(long serial, int limit) {
        List<?> rows = database.here()
                .createNativeQuery(LINES)
                .setParameter("serial", serial)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Line(((Number) row[0]).longValue(), (UUID) row[1], new ObjectKey((String) row[2])))
                .toList();
    }
}
