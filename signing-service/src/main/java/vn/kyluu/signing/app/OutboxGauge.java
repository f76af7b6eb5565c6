package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
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

    @Gauge(
            name = "kyluu_outbox_backlog",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Hand-overs to the archive that have not ended")
    public long backlog() {
        return units.call(deposits::backlog);
    }
}
