package vn.kyluu.archive.timekeeping;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Marks in memory, and a database whose clock can be set. */
public final class InMemoryTimeMarks implements TimeMarks {
    private final Clock database;
    private Optional<Instant> last = Optional.empty();

    public InMemoryTimeMarks(Clock database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> last() {
        return last;
    }

    @Override
    public void mark(Instant time) {
        last = Optional.of(time);
    }

    @Override
    public Instant databaseTime() {
        return database.instant();
    }
}
