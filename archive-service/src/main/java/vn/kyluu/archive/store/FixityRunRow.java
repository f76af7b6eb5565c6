package vn.kyluu.archive.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import vn.kyluu.archive.fixity.FixityRun;

/** A row of fixity_run. */
@NullUnmarked
@Entity
@Table(name = "fixity_run")
class FixityRunRow {
    @Id
    UUID id;

    @Column(name = "requested_by")
    String requestedBy;

    boolean forced;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    static FixityRunRow of(FixityRun run) {
        FixityRunRow row = new FixityRunRow();
        row.id = run.id();
        row.requestedBy = run.requestedBy();
        row.forced = run.force();
        row.startedAt = run.startedAt();
        row.endedAt = run.endedAt().orElse(null);
        return row;
    }

    FixityRun run() {
        return new FixityRun(id, requestedBy, forced, startedAt, Optional.ofNullable(endedAt));
    }
}
