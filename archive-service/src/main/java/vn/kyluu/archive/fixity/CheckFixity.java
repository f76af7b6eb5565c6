package vn.kyluu.archive.fixity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.kyluu.archive.replication.Incidents;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;

/** Looks at the copies that were looked at longest ago, and mends what is bad. */
public final class CheckFixity {
    private static final Logger LOG = Logger.getLogger("vn.kyluu.archive.fixity");
    private static final Duration CYCLE = Duration.ofDays(30);
    // a tenth is kept for outages, so that the cycle still ends in time
    private static final long ROUNDS = CYCLE.toMinutes() * 9 / 10;
    // a small archive is read once a day, not once a minute
    private static final Duration NOT_AGAIN_BEFORE = Duration.ofDays(1);

    private final TwinVault vault;
    private final Copies copies;
    private final Incidents incidents;
    private final CheckCopy check;
    private final MendCopy mend;
    private final RepairLimits limits;
    private final UnitOfWork work;
    private final Clock clock;

    /** A use case over these parts. */
    public CheckFixity(
            TwinVault vault,
            Copies copies,
            Incidents incidents,
            CheckCopy check,
            MendCopy mend,
            RepairLimits limits,
            UnitOfWork work,
            Clock clock) {
        this.vault = vault;
        this.copies = copies;
        this.incidents = incidents;
        this.check = check;
        this.mend = mend;
        this.limits = limits;
        this.work = work;
        this.clock = clock;
    }

    /** One round of one minute: so many copies that all are looked at within the cycle (R1). */
    public void round() {
        Instant before = clock.instant().minus(NOT_AGAIN_BEFORE);
        for (String site : vault.names()) {
            long all = work.<Copies.Coverage>carryOut(() -> copies.coverage(site, before))
                    .copies();
            slice(site, before, Math.toIntExact(1 + all / ROUNDS), false, Caller.SCHEDULE);
        }
    }

    /**
     * Looks at the copies of a site that nobody has looked at since this moment.
     *
     * @param force mend also at a site with very many incidents, because a person said so (R4)
     * @return how many were looked at to the end
     */
    int slice(String site, Instant before, int limit, boolean force, Caller caller) {
        int checked = 0;
        int mended = 0;
        List<Copy> due = work.<List<Copy>>carryOut(() -> copies.due(site, before, limit));
        for (Copy copy : due) {
            CopyState state = check.check(copy);
            if (state == CopyState.NOT_CHECKED) {
                // the site is away: the others would fare no better
                return checked;
            }
            checked++;
            if (state != CopyState.OK) {
                LOG.log(Level.WARNING, "{0} at {1}: {2}", new Object[] {
                    state, site, copy.key().path()
                });
                if (mended < limits.perRound() && (force || mayMend(site)) && mend.mend(copy, state, caller)) {
                    mended++;
                }
            }
        }
        return checked;
    }

    private boolean mayMend(String site) {
        return incidents.count(site) <= limits.stopAbove();
    }
}
