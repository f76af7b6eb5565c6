package vn.kyluu.archive.store;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.kyluu.archive.disposal.Disposals;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.ObjectKey;

/** Where things of a disposal lie and which versions of them went, in the tables disposal_object and disposal_version. */
final class DisposalPlaces {
    private static final List<String> BEGIN = List.of(
            """
            insert into archive.disposal_object (disposal_id, archive_id, site, object_key)
            select :id, archive_id, site, object_key from archive.journal_entry where archive_id = :record
            on conflict do nothing
            """,
            "delete from archive.journal_entry where archive_id = :record and cast(:id as uuid) is not null",
            "update archive.archived_record set state = 'DISPOSING', disposal_id = :id where archive_id = :record");
    private static final List<String> TOMBSTONE = List.of(
            """
            update archive.archived_record set state = 'DESTROYED', destroyed_at = :at, patient_id = '', patient_name = '',
              birth_date = date '0001-01-01', sex = '', citizen_id = null, encounter_id = '', outcome = null
            where archive_id = :record
            """,
            "update archive.archived_file set title = '' where archive_id = :record and title is not null"
                    + " and cast(:at as timestamptz) is not null");
    private final Database database;

    DisposalPlaces(Database database) {
        this.database = database;
    }

    private Query query(String sql) {
        database.here().flush();
        return database.here().createNativeQuery(sql);
    }

    private Query at(String sql, UUID id, Disposals.ToGo place) {
        return query(sql)
                .setParameter("id", id)
                .setParameter("site", place.site())
                .setParameter("key", place.key().path());
    }

    void begin(UUID id, UUID archiveId) {
        for (String statement : BEGIN) {
            query(statement)
                    .setParameter("id", id)
                    .setParameter("record", archiveId)
                    .executeUpdate();
        }
        database.here().clear();
    }

    List<Disposals.ToGo> toGo(UUID id, int limit) {
        List<?> rows = query("select archive_id, site, object_key from archive.disposal_object"
                        + " where disposal_id = :id and gone_at is null order by site, object_key")
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Disposals.ToGo((UUID) row[0], (String) row[1], new ObjectKey((String) row[2])))
                .toList();
    }

    void plan(UUID id, Disposals.ToGo place, List<ListedVersion> versions, Instant now) {
        for (ListedVersion version : versions) {
            at(
                            "insert into archive.disposal_version"
                                    + " (disposal_id, site, object_key, version_id, marker, size, planned_at)"
                                    + " values (:id, :site, :key, :version, :marker, :size, :now)"
                                    + " on conflict (disposal_id, site, object_key, version_id) do update set erased_at = null",
                            id,
                            place)
                    .setParameter("version", version.versionId())
                    .setParameter("marker", version.deleteMarker())
                    .setParameter("size", version.size())
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    List<String> planned(UUID id, Disposals.ToGo place) {
        List<?> rows = at(
                        "select version_id from archive.disposal_version where disposal_id = :id and site = :site"
                                + " and object_key = :key and erased_at is null order by version_id",
                        id,
                        place)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    void erased(UUID id, Disposals.ToGo place, String versionId, Instant now) {
        at(
                        "update archive.disposal_version set erased_at = :now where disposal_id = :id and site = :site"
                                + " and object_key = :key and version_id = :version",
                        id,
                        place)
                .setParameter("version", versionId)
                .setParameter("now", now)
                .executeUpdate();
    }

    void gone(UUID id, Disposals.ToGo place, Instant now) {
        at(
                        "update archive.disposal_object set gone_at = :now"
                                + " where disposal_id = :id and site = :site and object_key = :key",
                        id,
                        place)
                .setParameter("now", now)
                .executeUpdate();
        query("update archive.incident set closed_at = :now, ending = 'DISPOSED'"
                        + " where site = :site and object_key = :key and closed_at is null")
                .setParameter("site", place.site())
                .setParameter("key", place.key().path())
                .setParameter("now", now)
                .executeUpdate();
    }

    List<Disposals.Erased> erasures(UUID id) {
        List<?> rows = query("select o.archive_id, v.site, v.object_key, v.version_id, v.marker, v.size, v.erased_at"
                        + " from archive.disposal_version v join archive.disposal_object o"
                        + " using (disposal_id, site, object_key) where v.disposal_id = :id and v.erased_at is not null"
                        + " order by v.site, v.object_key, v.version_id")
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Disposals.Erased(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Boolean) row[4],
                        ((Number) row[5]).longValue(),
                        (Instant) row[6]))
                .toList();
    }

    void tombstone(UUID archiveId, Instant at) {
        for (String statement : TOMBSTONE) {
            query(statement)
                    .setParameter("record", archiveId)
                    .setParameter("at", at)
                    .executeUpdate();
        }
        database.here().clear();
    }
}
