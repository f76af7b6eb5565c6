package vn.kyluu.archive.store;

import java.time.Instant;
import java.util.Optional;
import vn.kyluu.archive.timekeeping.TimeMarks;

/** The latest time that was believed, in the table time_mark. */
public final class JpaTimeMarks implements TimeMarks {
    private final Database database;

    /** The time as this database knows it. */
    public JpaTimeMarks(Database database) {
        this.database = database;
    }

    /** Before the first mark: when the last record came. */
    @Override
    public Optional<Instant> last() {
        return instant("select coalesce((select at from archive.time_mark),"
                + " (select max(received_at) from archive.archived_record))");
    }

    @Override
    public void mark(Instant time) {
        database.here()
                .createNativeQuery("insert into archive.time_mark (id, at) values (1, :at)"
                        + " on conflict (id) do update set at = excluded.at")
                .setParameter("at", time)
                .executeUpdate();
    }

    @Override
    public Instant databaseTime() {
        return instant("select clock_timestamp()").orElseThrow();
    }

    private Optional<Instant> instant(String query) {
        return Optional.ofNullable((Instant)
                database.here().createNativeQuery(query, Instant.class).getSingleResult());
    }
}
