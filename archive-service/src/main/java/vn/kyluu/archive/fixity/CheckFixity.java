package vn.kyluu.archive.fixity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.kyluu.archive.replication.Cycle;
import vn.kyluu.archive.replication.Incidents;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;

/** Looks at the copies that were looked at longest ago, and mends what is bad. */
public final class CheckFixity {
    private static final Logger LOG = Logger.getLogger("vn.kyluu.archive.fixity");
    private static final Duration TROUBLED_NOT_AGAIN_BEFORE = Duration.ofMinutes(10);
    private static final Duration COUNT_HOLDS_FOR = Duration.ofHours(1);

    private final Map<String, Counted> counted = new ConcurrentHashMap<>();
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

    /** One round of one minute: what somebody met on reading, and so many that all are looked at within the cycle (R1). */
    public void round() {
        Instant now = clock.instant();
        for (String site : vault.names()) {
            Instant patience = now.minus(TROUBLED_NOT_AGAIN_BEFORE);
            look(
                    site,
                    work.<List<Copy>>carryOut(() -> copies.troubled(site, patience, limits.perRound())),
                    false,
                    Caller.SCHEDULE);
            int share = Cycle.share(count(site, now));
            slice(site, now.minus(Cycle.NOT_AGAIN_BEFORE), share, false, Caller.SCHEDULE);
        }
    }

    /** How many copies there are, counted once an hour: for millions the counting takes a while. */
    private long count(String site, Instant now) {
        Counted known = counted.get(site);
        if (known == null || known.at().isBefore(now.minus(COUNT_HOLDS_FOR))) {
            long copiesNow = work.<Copies.Coverage>carryOut(() -> copies.coverage(site, now))
                    .copies();
            known = new Counted(copiesNow, now);
            counted.put(site, known);
        }
        return known.copies();
    }

    private record Counted(long copies, Instant at) {}

    /**
     * Looks at the copies of a site that nobody has looked at since this moment.
     *
     * @param force mend also at a site with very many incidents, because a person said so (R4)
     * @return how many were looked at to the end
     */
    int slice(String site, Instant before, int limit, boolean force, Caller caller) {
        return look(site, work.<List<Copy>>carryOut(() -> copies.due(site, before, limit)), force, caller);
    }

    private int look(String site, List<Copy> due, boolean force, Caller caller) {
        int checked = 0;
        int mended = 0;
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
