package vn.kyluu.archive.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.server.Opening;

/** Asks both sites to write and read a few bytes. */
@Readiness
@ApplicationScoped
public class SitesCheck implements HealthCheck {
    @Inject
    Opening opening;

    @Inject
    TwinVault vault;

    @Override
    public HealthCheckResponse call() {
        if (!opening.isOver()) {
            return HealthCheckResponse.down("archive-sites");
        }
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("archive-sites").up();
        char letter = 'a';
        for (Vault site : vault.sites()) {
            // by letter, as in the settings: the server writes the answer without the marks of a Vietnamese name
            String name = "site-" + letter++;
            try {
                site.probe();
                answer.withData(name, "OK");
            } catch (SiteOutage e) {
                answer.withData(name, e.reason().name()).down();
            }
        }
        return answer.build();
    }
}
