package vn.kyluu.archive.store;

import java.time.Instant;
import java.util.List;
import vn.kyluu.archive.replication.Incident;
import vn.kyluu.archive.replication.Incidents;

/** The book of incidents in the table incident. */
public final class JpaIncidents implements Incidents {
    private static final int SHOWN = 200;
    private static final String NOTE = """
            insert into archive.incident (site, object_key, kind, first_at, last_at, times)
            values (:site, :key, :kind, cast(:at as timestamptz), cast(:at as timestamptz), 1)
            on conflict (site, object_key, kind) where closed_at is null
            do update set last_at = excluded.last_at, times = incident.times + 1
            """;

    private final Database database;

    /** A book in this database. */
    public JpaIncidents(Database database) {
        this.database = database;
    }

    @Override
    public void note(Incident incident) {
        database.carryOut(() -> database.here()
                .createNativeQuery(NOTE)
                .setParameter("site", incident.site())
                .setParameter("key", incident.path())
                .setParameter("kind", incident.kind().name())
                .setParameter("at", incident.at())
                .executeUpdate());
    }

    @Override
    public boolean isOwed(String site, String path) {
        return database.<Long>carryOut(() -> database.here()
                        .createQuery(
                                "select count(j) from JournalRow j where j.site = :site and j.objectKey = :path"
                                        + " and j.verifiedAt is null",
                                Long.class)
                        .setParameter("site", site)
                        .setParameter("path", path)
                        .getSingleResult())
                > 0;
    }

    @Override
    public void close(String site, String path, Incident.End end, Instant at) {
        database.carryOut(() -> database.here()
                .createQuery("update IncidentRow i set i.closedAt = :at, i.ending = :ending where i.site = :site"
                        + " and i.objectKey = :path and i.closedAt is null and i.kind <> 'EXTRA_OBJECT'")
                .setParameter("at", at)
                .setParameter("ending", end.name())
                .setParameter("site", site)
                .setParameter("path", path)
                .executeUpdate());
    }

    @Override
    public long count(String site) {
        return database.<Long>carryOut(() -> database.here()
                .createQuery(
                        "select count(i) from IncidentRow i where i.site = :site and i.closedAt is null", Long.class)
                .setParameter("site", site)
                .getSingleResult());
    }

    @Override
    public List<Incident> open() {
        return database.<List<Incident>>carryOut(() -> database.here()
                .createQuery(
                        "select i from IncidentRow i where i.closedAt is null order by i.lastAt desc, i.id desc",
                        IncidentRow.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(IncidentRow::incident)
                .toList());
    }
}
