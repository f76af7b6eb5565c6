package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import vn.kyluu.signing.deposit.Deposits;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Shows how many records wait for the archive. */
@ApplicationScoped
public class OutboxGauge {
    @Inject
    UnitOfWork units;

    @Inject
    Deposits deposits;

    /** The server knows a gauge only from the moment that its bean exists. */
    void exist(@Observes @Initialized(ApplicationScoped.class) Object start) {}

    @Gauge(
            name = "kyluu_outbox_backlog",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Hand-overs to the archive that have not ended")
    public long backlog() {
        return units.call(deposits::backlog);
    }
}
