package vn.kyluu.archive.fixity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;

/** Brings the oldest unfinished run a little further. Run by the timer. */
public final class ContinueFixityRuns {
    private static final int SLICE = 200;
    private final FixityRuns runs;
    private final Copies copies;
    private final CheckFixity check;
    private final TwinVault vault;
    private final UnitOfWork work;
    private final Clock clock;

    /** A use case over these parts. */
    public ContinueFixityRuns(
            FixityRuns runs, Copies copies, CheckFixity check, TwinVault vault, UnitOfWork work, Clock clock) {
        this.runs = runs;
        this.copies = copies;
        this.check = check;
        this.vault = vault;
        this.work = work;
        this.clock = clock;
    }

    /** Looks at up to two hundred copies of each site. */
    public void advance() {
        Optional<FixityRun> next = work.<Optional<FixityRun>>carryOut(runs::unfinished);
        if (next.isEmpty()) {
            return;
        }
        FixityRun run = next.get();
        for (String site : vault.names()) {
            check.slice(site, run.startedAt(), SLICE, run.force(), new Caller(run.requestedBy(), ""));
        }
        work.carryOut(() -> {
            if (vault.names().stream().allMatch(site -> isDone(site, run.startedAt()))) {
                runs.end(run.id(), clock.instant());
            }
        });
    }

    private boolean isDone(String site, Instant since) {
        return copies.coverage(site, since).of(CopyState.NOT_CHECKED) == 0;
    }
}
