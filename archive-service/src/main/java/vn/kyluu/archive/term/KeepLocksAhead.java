package vn.kyluu.archive.term;

import java.time.Instant;
import java.time.ZoneId;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.kyluu.archive.retention.PolicyBook;
import vn.kyluu.archive.timekeeping.TrustedTime;
import vn.kyluu.archive.work.UnitOfWork;

/** Ends the cooling-off, and locks anew what is kept for ever (R4, R5). Run by the timer; the sites are told by themselves. */
public final class KeepLocksAhead {
    private static final Logger LOG = Logger.getLogger("vn.kyluu.archive.term");
    private final Terms terms;
    private final PolicyBook policies;
    private final TrustedTime time;
    private final UnitOfWork work;
    private final ZoneId zone;

    /** A use case over these parts; the zone is the facility's calendar. */
    public KeepLocksAhead(Terms terms, PolicyBook policies, TrustedTime time, UnitOfWork work, ZoneId zone) {
        this.terms = terms;
        this.policies = policies;
        this.time = time;
        this.work = work;
        this.zone = zone;
    }

    /**
     * Ends the cooling-off of all records whose days are over.
     *
     * @return how many locks are owed that were not before
     * @throws vn.kyluu.archive.timekeeping.ClockDoubt if the clock cannot be believed; then nothing is moved
     */
    public int endCoolingOff() {
        Instant now = time.require();
        return said(work.<Integer>carryOut(() -> terms.harden(now)));
    }

    /**
     * Locks anew what is kept for ever and is locked for a year less than its class wants.
     *
     * @return how many locks are owed that were not before
     * @throws vn.kyluu.archive.timekeeping.ClockDoubt if the clock cannot be believed; then nothing is moved
     */
    public int roll() {
        Instant now = time.require();
        return said(work.<Integer>carryOut(() -> {
            int moved = 0;
            for (String code : terms.permanentClasses()) {
                int years = policies.locksOf(code).rollingYears();
                moved += terms.roll(code, ahead(now, years - 1), ahead(now, years));
            }
            return moved;
        }));
    }

    private static int said(int owed) {
        if (owed > 0) {
            LOG.log(Level.INFO, "locks={0}", owed);
        }
        return owed;
    }

    private Instant ahead(Instant now, int years) {
        return now.atZone(zone)
                .toLocalDate()
                .plusYears(years)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
