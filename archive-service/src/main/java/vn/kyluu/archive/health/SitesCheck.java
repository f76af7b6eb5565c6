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
        for (Vault site : vault.sites()) {
            try {
                site.probe();
                answer.withData(site.site(), "OK");
            } catch (SiteOutage e) {
                answer.withData(site.site(), e.reason().name()).down();
            }
        }
        return answer.build();
    }
}
