package vn.kyluu.signing.desk;

import java.time.Instant;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;

/**
 * Somebody who is signed in at a browser, as the store knows it.
 *
 * @param id SHA-256 of the key that the browser holds
 * @param sealed the tokens (R2)
 * @param usedAt when the person last did something
 * @param endsAt the latest end
 * @param renewAt when the access token must be renewed
 */
public record DeskSession(Digest id, Octets sealed, Instant usedAt, Instant endsAt, Instant renewAt) {
    private static final int NAME = 16;

    /** Tells it from others in the audit trail; leads nobody to the key. */
    String name() {
        return id.hex().substring(0, NAME);
    }
}
