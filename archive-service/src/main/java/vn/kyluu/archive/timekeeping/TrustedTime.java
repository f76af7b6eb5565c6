package vn.kyluu.archive.timekeeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** The time, if it can be believed. Safe for use by several threads. */
public final class TrustedTime {
    private static final Duration APART = Duration.ofMinutes(5);
    private static final Duration UNSEEN = Duration.ofDays(31);
    private final TwinVault vault;
    private final TimeMarks marks;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public TrustedTime(TwinVault vault, TimeMarks marks, UnitOfWork work, AuditTrail audit, Clock clock) {
        this.vault = vault;
        this.marks = marks;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The time now, believed by all, and noted.
     *
     * @throws ClockDoubt if it cannot be believed (R1, R2, R4)
     */
    public Instant require() {
        Instant now = agreed();
        work.carryOut(() -> {
            requireNoGap(now);
            marks.mark(now);
        });
        return now;
    }

    /**
     * Accepts a gap: a person knows why so much time has passed (R3). The clocks must agree all the same.
     *
     * @throws ClockDoubt if they do not, or the time went back
     */
    public Instant accept(String reason, Caller caller) {
        Instant now = agreed();
        work.carryOut(() -> {
            requireNotBefore(now);
            String last = marks.last().map(Instant::toString).orElse("");
            marks.mark(now);
            audit.append(caller.did(Act.ADMINISTER, "clock:service", Map.of("last", last, "reason", reason), now));
        });
        return now;
    }

    private Instant agreed() {
        Instant now = clock.instant();
        requireClose("database", work.<Instant>carryOut(marks::databaseTime), now);
        for (Vault site : vault.sites()) {
            try {
                requireClose(site.site(), site.time(), now);
            } catch (SiteOutage e) {
                throw new ClockDoubt(ClockDoubt.Reason.SITE_SILENT, site.site());
            }
        }
        return now;
    }

    private static void requireClose(String machine, Instant theirs, Instant ours) {
        if (Duration.between(theirs, ours).abs().compareTo(APART) > 0) {
            throw new ClockDoubt(ClockDoubt.Reason.CLOCKS_DIFFER, machine);
        }
    }

    private void requireNoGap(Instant now) {
        requireNotBefore(now);
        Optional<Instant> last = marks.last();
        if (last.isPresent() && now.isAfter(last.get().plus(UNSEEN))) {
            throw new ClockDoubt(ClockDoubt.Reason.CLOCK_JUMPED, "service");
        }
    }

    private void requireNotBefore(Instant now) {
        if (marks.last().filter(last -> now.isBefore(last.minus(APART))).isPresent()) {
            throw new ClockDoubt(ClockDoubt.Reason.CLOCK_WENT_BACK, "service");
        }
    }
}
