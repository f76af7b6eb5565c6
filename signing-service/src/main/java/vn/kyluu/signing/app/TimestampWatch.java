package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import vn.kyluu.signing.session.TimestampLateness;
import vn.kyluu.signing.session.TimestampLateness.Lateness;

/** Shows how late timestamps are. Never makes the program unready: signatures can be made without them (R6). */
@Readiness
@ApplicationScoped
public class TimestampWatch implements HealthCheck {
    @Inject
    TimestampLateness lateness;

    /** The server knows a gauge only from the moment that its bean exists. */
    void exist(@Observes @Initialized(ApplicationScoped.class) Object start) {}

    @Gauge(
            name = "kyluu_timestamp_lateness_seconds",
            absolute = true,
            unit = MetricUnits.SECONDS,
            description = "How long the oldest signature has been waiting for its timestamp")
    public long seconds() {
        return lateness.measure().oldest().toSeconds();
    }

    @Override
    public HealthCheckResponse call() {
        Lateness seen = lateness.measure();
        return HealthCheckResponse.named("signing-timestamps")
                .up()
                .withData("oldestWaitingSeconds", seen.oldest().toSeconds())
                .withData("tooLate", seen.isTooLong())
                .build();
    }
}
