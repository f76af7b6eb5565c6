package vn.kyluu.archive.term;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import vn.kyluu.archive.retention.LockPlan;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.vault.ObjectLock;

/** How long and how strictly objects are locked (R4). */
public final class LockDates {
    private LockDates() {}

    /** The first lock of what is taken in now. */
    public static ObjectLock first(RetentionTerm term, LockPlan plan, Instant now, ZoneId zone) {
        ObjectLock.Mode mode = plan.coolingOffDays() > 0 ? ObjectLock.Mode.GOVERNANCE : ObjectLock.Mode.COMPLIANCE;
        return new ObjectLock(mode, until(term, plan, now, zone));
    }

    /** When nobody may undo it any more; empty if that is so from the beginning. */
    public static Optional<Instant> hardenAt(LockPlan plan, Instant now) {
        return plan.coolingOffDays() > 0
                ? Optional.of(now.plus(Duration.ofDays(plan.coolingOffDays())))
                : Optional.empty();
    }

    /** The first moment after the last day of keeping; what is kept for ever is locked so many years ahead. */
    static Instant until(RetentionTerm term, LockPlan plan, Instant now, ZoneId zone) {
        LocalDate last =
                term.until().orElseGet(() -> now.atZone(zone).toLocalDate().plusYears(plan.rollingYears()));
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
