package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.kyluu.signing.key.KeyState;
import vn.kyluu.signing.key.SigningKeys;

/** Ready while the facility's token is there and logged in (R6). */
@Readiness
@ApplicationScoped
public class TokenReadiness implements HealthCheck {
    @Inject
    SigningKeys keys;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("signing-token")
                .status(keys.state() == KeyState.READY)
                .build();
    }
}
