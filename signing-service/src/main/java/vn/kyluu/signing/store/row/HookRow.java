package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.event.Progress;

/** How far a hook has been told. */
@Entity
@Table(name = "hook")
@SuppressWarnings("NullAway.Init")
public class HookRow {
    @Id
    private String name;

    private long position;
    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "last_problem")
    private @Nullable String lastProblem;

    /** For Hibernate. */
    protected HookRow() {}

    /** Keeps it from others until then. */
    public void putOff(Instant until) {
        this.nextAttemptAt = until;
    }

    public void fill(Progress progress) {
        this.position = progress.position();
        this.attempts = progress.attempts();
        this.nextAttemptAt = progress.nextAttemptAt();
        this.lastProblem = progress.lastProblem().orElse(null);
    }

    public Progress value() {
        return new Progress(name, position, attempts, nextAttemptAt, Optional.ofNullable(lastProblem));
    }
}
