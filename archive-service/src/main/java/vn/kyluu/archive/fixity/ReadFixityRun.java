package vn.kyluu.archive.fixity;

import java.util.List;
import java.util.UUID;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.work.UnitOfWork;

/** How far a run has come. */
public final class ReadFixityRun {
    private final FixityRuns runs;
    private final Copies copies;
    private final TwinVault vault;
    private final UnitOfWork work;

    /** A use case over these parts. */
    public ReadFixityRun(FixityRuns runs, Copies copies, TwinVault vault, UnitOfWork work) {
        this.runs = runs;
        this.copies = copies;
        this.vault = vault;
        this.work = work;
    }

    /**
     * The run and what was found since it began.
     *
     * @throws NoSuchRun if there is none
     */
    public Progress read(UUID id) {
        return work.<Progress>carryOut(() -> {
            FixityRun run = runs.byId(id).orElseThrow(NoSuchRun::new);
            return new Progress(
                    run,
                    vault.names().stream()
                            .map(site -> new ReadCoverage.SiteCoverage(site, copies.coverage(site, run.startedAt())))
                            .toList());
        });
    }

    /** A run with what was found at each site. */
    public record Progress(FixityRun run, List<ReadCoverage.SiteCoverage> sites) {
        /** Copies the list. */
        public Progress {
            sites = List.copyOf(sites);
        }
    }
}
