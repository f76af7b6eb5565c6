package vn.kyluu.signing.consent;

import java.util.Map;
import java.util.UUID;

/**
 * A consent as it was taken.
 *
 * @param refused documents that were not taken into it, with the code of the reason (R4)
 */
public record Granted(Authorization authorization, Map<UUID, String> refused) {
    public Granted {
        refused = Map.copyOf(refused);
    }
}
