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

/** Asks both sites to write and read a few bytes. */
@Readiness
@ApplicationScoped
public class SitesCheck implements HealthCheck {
    @Inject
    TwinVault vault;

    @Override
    public HealthCheckResponse call() {
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
