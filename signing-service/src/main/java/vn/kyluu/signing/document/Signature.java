package vn.kyluu.signing.document;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.signer.Device;

/**
 * One signature in a document.
 *
 * @param id the same as that of the session that made it and of its evidence
 * @param level which it has reached by now
 * @param signingTime as claimed in the signature
 * @param timestampTime as proved by a timestamp authority; empty while it is at B-B
 * @param covers SHA-256 of the bytes the signer had before him
 * @param onBehalfOf in whose place, if by a delegation
 */
public record Signature(
        UUID id,
        String step,
        Role role,
        SignedBy signer,
        CertificateSummary certificate,
        SignatureLevel level,
        Instant signingTime,
        Optional<Instant> timestampTime,
        Device device,
        Digest covers,
        Optional<OnBehalfOf> onBehalfOf) {

    /** The signer's title, with the words of the delegation if there is one. */
    public String titleShown() {
        return onBehalfOf.map(each -> each.titleOf(signer)).orElse(signer.title());
    }

    /** The same signature after it was raised; an earlier timestamp is kept. */
    public Signature raised(SignatureLevel to, Optional<Instant> stampedAt) {
        return new Signature(
                id,
                step,
                role,
                signer,
                certificate,
                to,
                signingTime,
                timestampTime.or(() -> stampedAt),
                device,
                covers,
                onBehalfOf);
    }

    /** Whether no timestamp proves its time yet. */
    public boolean lacksTimestamp() {
        return timestampTime.isEmpty();
    }
}
