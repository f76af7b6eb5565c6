package vn.kyluu.archive.protection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.work.UnitOfWork;

/** Tells the sites what they have to be told of locks and holds. Run at once for one record, and by the timer for all. */
public final class ProtectCopies {
    private static final Logger LOG = Logger.getLogger("vn.kyluu.archive.protection");
    private static final int AT_ONCE = 1000;
    private final TwinVault vault;
    private final Protections protections;
    private final UnitOfWork work;

    /** A use case over these parts. */
    public ProtectCopies(TwinVault vault, Protections protections, UnitOfWork work) {
        this.vault = vault;
        this.protections = protections;
        this.work = work;
    }

    /**
     * Tells both sites what is owed, as far as they can be reached.
     *
     * @return how many copies are protected now that were not before
     */
    public int round() {
        int told = 0;
        for (String site : vault.names()) {
            told += tell(site, work.<List<Protections.Owed>>carryOut(() -> protections.owed(site, AT_ONCE)));
        }
        return told;
    }

    /** The same for one record, in all its versions. */
    public int of(UUID archiveId) {
        int told = 0;
        for (String site : vault.names()) {
            told += tell(site, work.<List<Protections.Owed>>carryOut(() -> protections.owed(site, archiveId)));
        }
        return told;
    }

    private int tell(String site, List<Protections.Owed> owed) {
        int told = 0;
        for (Protections.Owed copy : owed) {
            try {
                Instant until = vault.protect(site, copy.key(), copy.lock(), copy.held());
                work.carryOut(() -> protections.told(copy, until));
                told++;
            } catch (SiteOutage e) {
                LOG.log(Level.WARNING, e, () -> "lock or hold is still owed to " + site);
                if (vault.at(site).outage().isPresent()) {
                    return told;
                }
            }
        }
        return told;
    }
}
