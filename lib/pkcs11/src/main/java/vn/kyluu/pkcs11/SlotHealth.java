package vn.kyluu.pkcs11;

import java.util.Map;
import vn.kyluu.breaker.CircuitBreaker;
import vn.kyluu.pkcs11.health.Latency;

/**
 * How a logged-in token is doing, by what was counted since its login; asking for it does not ask the token.
 *
 * @param label of the token
 * @param serial of the token
 * @param breaker whether calls pass
 * @param sessions calls that may run at once
 * @param inUse calls that run now
 * @param waiting calls that wait for a session now
 * @param latency of all calls that succeeded, waiting included
 * @param remedies what was mended within calls, unseen by callers; only those used
 * @param failures what callers were told, by reason; only those that happened
 */
public record SlotHealth(
        String label,
        String serial,
        CircuitBreaker.State breaker,
        int sessions,
        int inUse,
        int waiting,
        Latency latency,
        Map<Remedy, Long> remedies,
        Map<TokenFailure.Reason, Long> failures) {
    public SlotHealth {
        remedies = Map.copyOf(remedies);
        failures = Map.copyOf(failures);
    }
}
