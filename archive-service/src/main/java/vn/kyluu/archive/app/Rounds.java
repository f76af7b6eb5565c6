package vn.kyluu.archive.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.disposal.CarryOutDisposal;
import vn.kyluu.archive.fixity.CheckFixity;
import vn.kyluu.archive.fixity.ContinueFixityRuns;
import vn.kyluu.archive.fixity.TakeInventory;
import vn.kyluu.archive.fixity.TryLocks;
import vn.kyluu.archive.protection.ProtectCopies;
import vn.kyluu.archive.rebuild.CheckCatalogue;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.term.KeepLocksAhead;
import vn.kyluu.server.Opening;

/** The rounds of looking after what is kept; apart from the other timers, which must not wait for them. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Rounds {
    private static final Logger LOG = Logger.getLogger("vn.kyluu.archive.schedule");

    private static final long START_AFTER_MILLIS = 1000;

    @Inject
    CheckFixity check;

    @Inject
    ContinueFixityRuns runs;

    @Inject
    TakeInventory inventory;

    @Inject
    CheckCatalogue catalogue;

    @Inject
    TryLocks locks;

    @Inject
    ProtectCopies protect;

    @Inject
    KeepLocksAhead locksAhead;

    @Inject
    CarryOutDisposal disposals;

    @Inject
    TwinVault vault;

    @Inject
    Turns turns;

    @Inject
    Opening opening;

    @Resource
    @Nullable
    TimerService timers;

    /** The locks are tried soon after the start, but the start does not wait for a site. */
    @PostConstruct
    void start() {
        if (timers != null) {
            timers.createSingleActionTimer(START_AFTER_MILLIS, new TimerConfig("locks", false));
        }
    }

    @Timeout
    void tryLocksAtTheStart() {
        if (opening.isOver()) {
            tryLocks();
        } else {
            start();
        }
    }

    /** Every night: whether locks hold. */
    @Schedule(second = "0", minute = "10", hour = "2", persistent = false)
    void tryLocks() {
        turns.take("lock trial", locks::round);
    }

    /** Every minute: the copies that were looked at longest ago. */
    @Schedule(second = "20", minute = "*", hour = "*", persistent = false)
    void checkFixity() {
        turns.take("fixity", check::round);
    }

    /** Every minute: so many records of the catalogue against their own manifests that all are compared within thirty days. */
    @Schedule(second = "50", minute = "*", hour = "*", persistent = false)
    void checkCatalogue() {
        turns.take("catalogue", catalogue::round);
    }

    /** Every five seconds: a run that somebody asked for. */
    @Schedule(second = "*/5", minute = "*", hour = "*", persistent = false)
    void continueRuns() {
        turns.take("fixity run", runs::advance);
    }

    /** Every fifteen seconds: locks and holds that a site has not taken yet. */
    @Schedule(second = "*/15", minute = "*", hour = "*", persistent = false)
    void protect() {
        turns.take("protection", protect::round);
    }

    /** Every five minutes: notes the time while it can be believed, and ends coolings-off. */
    @Schedule(second = "40", minute = "*/5", hour = "*", persistent = false)
    void endCoolingOff() {
        turns.take("cooling-off", locksAhead::endCoolingOff);
    }

    /** Every twenty seconds: a disposal that was approved, as far as it goes. */
    @Schedule(second = "*/20", minute = "*", hour = "*", persistent = false)
    void dispose() {
        turns.take("disposal", disposals::round);
    }

    /** Every night: locks anew what is kept for ever. */
    @Schedule(second = "0", minute = "50", hour = "1", persistent = false)
    void rollLocks() {
        turns.take("rolling of locks", locksAhead::roll);
    }

    /** Every night: both sites' own lists. */
    @Schedule(second = "0", minute = "30", hour = "2", persistent = false)
    void takeInventory() {
        for (String site : vault.names()) {
            turns.take("inventory", () -> LOG.log(Level.INFO, "{0}", inventory.take(site)));
        }
    }
}
