package vn.kyluu.archive.store;

import java.util.List;
import vn.kyluu.archive.replication.Incident;
import vn.kyluu.archive.replication.Incidents;

/** The book of incidents in the table incident. */
public final class JpaIncidents implements Incidents {
    private static final int SHOWN = 200;
    private static final String NOTE = """
            insert into archive.incident (site, object_key, kind, first_at, last_at, times)
            values (:site, :key, :kind, :at, :at, 1)
            on conflict on constraint incident_open
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
                .setParameter("key", incident.key().path())
                .setParameter("kind", incident.kind().name())
                .setParameter("at", incident.at())
                .executeUpdate());
    }

    @Override
    public List<Incident> open() {
        return database.<List<Incident>>carryOut(() -> database.here()
                .createQuery("select i from IncidentRow i order by i.lastAt desc, i.id desc", IncidentRow.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(IncidentRow::incident)
                .toList());
    }
}
