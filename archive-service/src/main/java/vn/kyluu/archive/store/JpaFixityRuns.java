package vn.kyluu.archive.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.archive.fixity.FixityRun;
import vn.kyluu.archive.fixity.FixityRuns;

/** The book of runs in the table fixity_run. */
public final class JpaFixityRuns implements FixityRuns {
    private final Database database;

    /** A book in this database. */
    public JpaFixityRuns(Database database) {
        this.database = database;
    }

    @Override
    public void begin(FixityRun run) {
        database.here().persist(FixityRunRow.of(run));
    }

    @Override
    public Optional<FixityRun> byId(UUID id) {
        return Optional.ofNullable(database.here().find(FixityRunRow.class, id)).map(FixityRunRow::run);
    }

    @Override
    public Optional<FixityRun> unfinished() {
        return database.here()
                .createQuery(
                        "select r from FixityRunRow r where r.endedAt is null order by r.startedAt", FixityRunRow.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(FixityRunRow::run);
    }

    @Override
    public void end(UUID id, Instant at) {
        database.here()
                .createQuery("update FixityRunRow r set r.endedAt = :at where r.id = :id and r.endedAt is null")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }
}
