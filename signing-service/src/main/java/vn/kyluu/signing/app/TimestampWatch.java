package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kyluu.server.Opening;
import vn.kyluu.signing.session.TimestampLateness;
import vn.kyluu.signing.session.TimestampLateness.Lateness;
import vn.kyluu.signing.transaction.DatabaseOutage;

/** Shows how late timestamps are. Never makes the program unready: signatures can be made without them (R6). */
@Readiness
@ApplicationScoped
public class TimestampWatch implements HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(TimestampWatch.class);

    @Inject
    Opening opening;

    @Inject
    TimestampLateness lateness;

    /** The server knows a gauge only from the moment that its bean exists. */
    void exist(@Observes @Initialized(ApplicationScoped.class) Object start) {}

    @Gauge(
            name = "kyluu_timestamp_lateness_seconds",
            absolute = true,
            unit = MetricUnits.SECONDS,
            description =
                    "How long the oldest signature has been waiting for its timestamp; -1 while the database is silent")
    public long seconds() {
        return look().map(seen -> seen.oldest().toSeconds()).orElse(-1L);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("signing-timestamps").up();
        look().ifPresent(seen -> response.withData(
                        "oldestWaitingSeconds", seen.oldest().toSeconds())
                .withData("tooLate", seen.isTooLong()));
        return response.build();
    }

    /** Empty while the server starts us and while the database is silent, which the database's own check says. */
    private Optional<Lateness> look() {
        if (!opening.isOver()) {
            return Optional.empty();
        }
        try {
            return Optional.of(lateness.measure());
        } catch (DatabaseOutage e) {
            LOG.debug("timestamps cannot be looked at", e);
            return Optional.empty();
        }
    }
}
