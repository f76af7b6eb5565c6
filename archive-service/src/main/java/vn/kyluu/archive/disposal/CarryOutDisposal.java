package vn.kyluu.archive.disposal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.kyluu.archive.timekeeping.ClockDoubt;
import vn.kyluu.archive.vault.Eraser;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.WriteOnceViolation;
import vn.kyluu.archive.work.UnitOfWork;

/** Carries on what was approved, step by step (R6). Run by the timer; several instances take different disposals. */
public final class CarryOutDisposal {
    private static final Logger LOG = Logger.getLogger("vn.kyluu.archive.disposal");
    private static final Duration LEASE = Duration.ofMinutes(30);
    private final Disposals disposals;
    private final BeginDestruction begin;
    private final EraseObjects erase;
    private final KeepMinutes minutes;
    private final UnitOfWork work;
    private final Clock clock;

    /** A use case over these steps. */
    public CarryOutDisposal(
            Disposals disposals,
            BeginDestruction begin,
            EraseObjects erase,
            KeepMinutes minutes,
            UnitOfWork work,
            Clock clock) {
        this.disposals = disposals;
        this.begin = begin;
        this.erase = erase;
        this.minutes = minutes;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Takes the disposal that waits longest as far as it goes now.
     *
     * @return whether there was one
     */
    public boolean round() {
        Instant now = clock.instant();
        Optional<UUID> claimed = work.<Optional<UUID>>carryOut(() -> disposals.claim(now, now.plus(LEASE)));
        if (claimed.isEmpty()) {
            return false;
        }
        UUID id = claimed.get();
        try {
            while (step(id)) {
                LOG.log(Level.INFO, "disposal={0}", id);
            }
        } catch (ClockDoubt e) {
            waits(id, "CLOCK_DOUBTFUL " + e.reason() + " " + e.machine(), e);
        } catch (SiteOutage e) {
            waits(id, "SITE_" + e.reason() + " " + e.site(), e);
        } catch (Eraser.StillLocked e) {
            waits(id, "STILL_LOCKED " + e.site(), e);
        } catch (WriteOnceViolation e) {
            waits(id, e.reason().name(), e);
        } catch (MinutesSeal.SealOutage e) {
            waits(id, "SEAL_OUTAGE", e);
        } finally {
            work.carryOut(() -> disposals.release(id, clock.instant()));
        }
        return true;
    }

    private boolean step(UUID id) {
        Disposal disposal =
                work.<Optional<Disposal>>carryOut(() -> disposals.byId(id)).orElseThrow();
        switch (disposal.state()) {
            case APPROVED -> begin.begin(disposal);
            case DESTROYING -> erase.erase(disposal);
            case DESTROYED -> minutes.seal(disposal);
            case SEALED -> minutes.keep(disposal);
            case PROPOSED, DONE, WITHDRAWN -> {
                return false;
            }
        }
        return true;
    }

    private void waits(UUID id, String trouble, RuntimeException cause) {
        LOG.log(Level.WARNING, cause, () -> "disposal " + id + " waits: " + trouble);
        work.carryOut(() -> disposals.trouble(id, trouble));
    }
}
