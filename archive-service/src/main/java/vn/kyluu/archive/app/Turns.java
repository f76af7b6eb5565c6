package vn.kyluu.archive.app;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.kyluu.archive.spool.SpoolOutage;
import vn.kyluu.archive.timekeeping.ClockDoubt;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.work.DatabaseOutage;
import vn.kyluu.server.Opening;

/** Work by the clock: none before the server has finished starting us, and none ends its timer by failing. */
@Singleton
public class Turns {
    private static final Logger LOG = Logger.getLogger("vn.kyluu.archive.schedule");

    @Inject
    Opening opening;

    /** Does the work once; what goes wrong is told, and the next turn tries again: the server takes a timer that throws off its list. */
    public void take(String what, Runnable work) {
        if (!opening.isOver()) {
            return;
        }
        try {
            work.run();
        } catch (DatabaseOutage | SiteOutage | SpoolOutage | ClockDoubt | UncheckedIOException e) {
            LOG.log(Level.WARNING, e, () -> what + " was cut off");
        } catch (RuntimeException | Error bug) {
            LOG.log(Level.SEVERE, bug, () -> "alarm=bug schedule=" + what);
        }
    }
}
