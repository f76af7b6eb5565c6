package vn.kyluu.archive.fixity;

import java.time.Clock;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.vault.LockTrial;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.work.UnitOfWork;

/** Tries at each site whether locks hold (R8). Run at the start and every day. */
public final class TryLocks {
    private static final Logger LOG = Logger.getLogger("vn.kyluu.archive.fixity");
    private final TwinVault vault;
    private final LockTrials trials;
    private final UnitOfWork work;
    private final Clock clock;

    /** A use case over these parts. */
    public TryLocks(TwinVault vault, LockTrials trials, UnitOfWork work, Clock clock) {
        this.vault = vault;
        this.trials = trials;
        this.work = work;
        this.clock = clock;
    }

    /** Tries both sites; one that is away keeps what was last known of it. */
    public void round() {
        for (Vault site : vault.sites()) {
            try {
                Instant at = clock.instant();
                LockTrial trial = site.tryLock(at);
                work.carryOut(() -> trials.note(site.site(), trial, at));
                if (!trial.holds()) {
                    LOG.log(Level.WARNING, "locks do NOT hold at {0}: {1} succeeded", new Object[] {
                        site.site(), trial.succeeded()
                    });
                }
            } catch (SiteOutage e) {
                LOG.log(Level.WARNING, e, () -> "locks could not be tried at " + site.site());
            }
        }
    }
}
