package vn.kyluu.archive.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import vn.kyluu.archive.replication.SiteStates;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.server.Opening;

/** Asks both sites whether they work; one is enough to take records in and to give them out. */
@Readiness
@ApplicationScoped
public class SitesCheck implements HealthCheck {
    @Inject
    Opening opening;

    @Inject
    SiteStates states;

    @Override
    public HealthCheckResponse call() {
        if (!opening.isOver()) {
            return HealthCheckResponse.down("archive-sites");
        }
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("archive-sites").down();
        char letter = 'a';
        for (Optional<SiteOutage.Reason> trouble :
                states.look(SiteStates.SHORTLY).values()) {
            // by letter, as in the settings: the server writes the answer without the marks of a Vietnamese name
            String name = "site-" + letter++;
            answer.withData(name, trouble.map(Enum::name).orElse("OK"));
            if (trouble.isEmpty()) {
                // degraded, not gone: a balancer that sent nothing any more would make one site's outage everybody's
                answer.up();
            }
        }
        return answer.build();
    }
}
