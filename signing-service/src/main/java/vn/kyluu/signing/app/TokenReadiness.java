package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import vn.kyluu.server.Opening;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.key.SlotState;

/** Ready while one of the facility's slots can be used; says of each slot how it stands (R6). */
@Readiness
@ApplicationScoped
public class TokenReadiness implements HealthCheck {
    @Inject
    Opening opening;

    @Inject
    SigningKeys keys;

    @Override
    public HealthCheckResponse call() {
        if (!opening.isOver()) {
            return HealthCheckResponse.down("signing-token");
        }
        List<SlotState> slots = keys.states();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("signing-token").status(slots.stream().anyMatch(SlotState::ready));
        slots.forEach(slot -> answer.withData(slot.token(), slot.word()));
        return answer.build();
    }
}
