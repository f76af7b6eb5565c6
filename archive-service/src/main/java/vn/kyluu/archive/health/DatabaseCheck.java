package vn.kyluu.archive.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.kyluu.archive.replication.Journal;
import vn.kyluu.archive.work.DatabaseOutage;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.server.Opening;

/** Asks the database a question that the archive lives on. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {
    @Inject
    Opening opening;

    @Inject
    UnitOfWork work;

    @Inject
    Journal journal;

    @Override
    public HealthCheckResponse call() {
        if (!opening.isOver()) {
            return HealthCheckResponse.down("archive-database");
        }
        try {
            work.carryOut(() -> journal.unfinished(1));
            return HealthCheckResponse.up("archive-database");
        } catch (DatabaseOutage e) {
            return HealthCheckResponse.down("archive-database");
        }
    }
}
