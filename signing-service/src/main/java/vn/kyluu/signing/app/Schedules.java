package vn.kyluu.signing.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kyluu.ades.trustlist.TrustSources;
import vn.kyluu.server.Opening;
import vn.kyluu.signing.actor.Outage;
import vn.kyluu.signing.closing.CarryOutClosings;
import vn.kyluu.signing.deposit.DeliverDeposits;
import vn.kyluu.signing.event.DeliverEvents;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.reminder.SendReminders;
import vn.kyluu.signing.session.CompleteTimestamps;
import vn.kyluu.signing.session.FinishSignedSessions;
import vn.kyluu.signing.session.TimestampLateness;
import vn.kyluu.signing.session.TimestampLateness.Lateness;

/**
 * Work by the clock (R5).
 *
 * <p>Each turn begins a pause after the last one has ended, so none overlaps itself here; instances beside us are kept apart
 * by the outbox's leases and the rows' versions.
 */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class Schedules {
    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    DeliverDeposits deliverDeposits;

    @Inject
    CompleteTimestamps completeTimestamps;

    @Inject
    FinishSignedSessions finishSignedSessions;

    @Inject
    DeliverEvents deliverEvents;

    @Inject
    SendReminders sendReminders;

    @Inject
    CarryOutClosings carryOutClosings;

    @Inject
    Purge purge;

    @Inject
    SigningKeys keys;

    @Inject
    TrustSources trustSources;

    @Inject
    TimestampLateness timestampLateness;

    @Inject
    Opening opening;

    private final List<ScheduledFuture<?>> running = new ArrayList<>();

    @PostConstruct
    void start() {
        every(Duration.ofSeconds(2), "deliver-deposits", deliverDeposits::deliver);
        every(Duration.ofSeconds(10), "complete-timestamps", completeTimestamps::complete);
        every(Duration.ofSeconds(10), "let-go-of-signers-slots", keys::letGo);
        every(Duration.ofSeconds(30), "finish-signed-sessions", finishSignedSessions::finish);
        every(Duration.ofSeconds(30), "send-reminders", sendReminders::send);
        every(Duration.ofSeconds(1), "carry-out-closings", carryOutClosings::carryOut);
        every(Duration.ofSeconds(2), "deliver-events", deliverEvents::deliver);
        every(Duration.ofHours(1), "purge", purge::purge);
        every(Duration.ofMinutes(1), "reload-trust-anchors", () -> {
            trustSources.reload();
            return 0;
        });
        every(Duration.ofMinutes(10), "watch-timestamps", this::watchTimestamps);
    }

    @PreDestroy
    void stop() {
        running.forEach(each -> each.cancel(false));
    }

    private int watchTimestamps() {
        Lateness seen = timestampLateness.measure();
        if (seen.isTooLong()) {
            LOG.error("alarm=timestamps-late oldest-seconds={}", seen.oldest().toSeconds());
        }
        return 0;
    }

    private void every(Duration pause, String name, IntSupplier work) {
        running.add(executor.scheduleWithFixedDelay(
                () -> turn(name, work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** A failure that left here would end the schedule for good. */
    private void turn(String name, IntSupplier work) {
        if (!opening.isOver()) {
            return;
        }
        try {
            int moved = work.getAsInt();
            if (moved > 0) {
                LOG.info("schedule={} moved={}", name, moved);
            }
        } catch (Outage outage) {
            LOG.warn("schedule={} outage={} machine={}", name, outage.code(), outage.machine());
        } catch (RuntimeException | Error bug) {
            LOG.error("alarm=bug schedule={} id={}", name, UUID.randomUUID(), bug);
        }
    }
}
