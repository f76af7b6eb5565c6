package vn.kyluu.signing.paper;

import java.time.Instant;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.signing.document.SignedBy;

/**
 * A paper that waits for the value of its signer's token.
 *
 * @param subject what it is about: {@code delegation:} or {@code document:} and an id
 * @param paper the XML without a signature
 * @param dtbs the digest the key signs
 * @param isDone whether the value came
 */
public record PaperSession(
        UUID id,
        SignedBy signer,
        String subject,
        Octets paper,
        SignatureSpec spec,
        Digest dtbs,
        Instant expiresAt,
        boolean isDone) {
    /** After its value came. */
    public PaperSession done() {
        return new PaperSession(id, signer, subject, paper, spec, dtbs, expiresAt, true);
    }
}
