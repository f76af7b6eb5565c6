package vn.kyluu.archive.fixity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Begins a run; the timer does the work. */
public final class StartFixityRun {
    private final FixityRuns runs;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public StartFixityRun(FixityRuns runs, UnitOfWork work, AuditTrail audit, Clock clock) {
        this.runs = runs;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** The run that begins now; mends with force if so wished (R4). */
    public FixityRun start(boolean force, Caller caller) {
        FixityRun run = new FixityRun(
                UUID.randomUUID(),
                caller.actor(),
                force,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
        work.carryOut(() -> {
            runs.begin(run);
            audit.append(caller.did(
                    Act.CHECK_FIXITY,
                    "fixity-run:" + run.id(),
                    Map.of("force", Boolean.toString(force)),
                    run.startedAt()));
        });
        return run;
    }
}
