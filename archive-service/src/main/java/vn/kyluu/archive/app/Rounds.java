package vn.kyluu.archive.app;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.kyluu.archive.fixity.CheckFixity;
import vn.kyluu.archive.fixity.ContinueFixityRuns;
import vn.kyluu.archive.fixity.TakeInventory;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.work.DatabaseOutage;

/** The rounds of looking after what is kept; apart from the other timers, which must not wait for them. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Rounds {
    private static final Logger LOG = Logger.getLogger("vn.kyluu.archive.schedule");

    @Inject
    CheckFixity check;

    @Inject
    ContinueFixityRuns runs;

    @Inject
    TakeInventory inventory;

    @Inject
    TwinVault vault;

    /** Every minute: the copies that were looked at longest ago. */
    @Schedule(second = "20", minute = "*", hour = "*", persistent = false)
    void checkFixity() {
        carefully("fixity", check::round);
    }

    /** Every five seconds: a run that somebody asked for. */
    @Schedule(second = "*/5", minute = "*", hour = "*", persistent = false)
    void continueRuns() {
        carefully("fixity run", runs::advance);
    }

    /** Every night: both sites' own lists. */
    @Schedule(second = "0", minute = "30", hour = "2", persistent = false)
    void takeInventory() {
        for (String site : vault.names()) {
            carefully("inventory", () -> LOG.log(Level.INFO, "{0}", inventory.take(site)));
        }
    }

    private static void carefully(String what, Runnable round) {
        try {
            round.run();
        } catch (DatabaseOutage | SiteOutage e) {
            // the next round tries again; a timer that throws is taken off the list by the server
            LOG.log(Level.WARNING, e, () -> what + " was cut off");
        }
    }
}
