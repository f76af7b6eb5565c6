package vn.kyluu.signing.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kyluu.server.Opening;

/** Ready while the database answers (R6). */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseReadiness.class);
    private static final int SECONDS = 2;

    @Inject
    Opening opening;

    @Resource(lookup = DatabaseStart.POOL)
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        if (!opening.isOver()) {
            return HealthCheckResponse.down("signing-database");
        }
        try (Connection connection = database.getConnection()) {
            return HealthCheckResponse.named("signing-database")
                    .status(connection.isValid(SECONDS))
                    .build();
        } catch (SQLException e) {
            LOG.warn("health check=signing-database sqlState={}", e.getSQLState());
            return HealthCheckResponse.down("signing-database");
        }
    }
}
