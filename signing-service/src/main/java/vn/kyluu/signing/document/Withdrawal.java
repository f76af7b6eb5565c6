package vn.kyluu.signing.document;

import java.time.Instant;
import java.util.Optional;
import vn.kyluu.ades.digest.Digest;

/**
 * How a document was taken back.
 *
 * @param by staff code
 * @param reason in words, 1 to 500 characters
 * @param paper SHA-256 of the XML that says so, signed by the one who did it; empty for a closing manifest taken back
 */
public record Withdrawal(Instant at, String by, String reason, Optional<Digest> paper) {
    /** Without a paper. */
    public Withdrawal(Instant at, String by, String reason) {
        this(at, by, reason, Optional.empty());
    }
}
