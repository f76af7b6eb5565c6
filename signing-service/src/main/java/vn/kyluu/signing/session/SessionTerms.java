package vn.kyluu.signing.session;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.SignedBy;
import vn.kyluu.signing.signer.Device;

/**
 * What a session is about; fixed when it opens.
 *
 * @param documentSha256 of the bytes that are signed
 * @param dtbs the digest the key signs
 * @param signer as the directory had it at opening
 */
public record SessionTerms(
        UUID id,
        SignedBy signer,
        UUID documentId,
        String documentTitle,
        Digest documentSha256,
        String step,
        Role role,
        SignatureSpec spec,
        Digest dtbs,
        Device device,
        Optional<UUID> authorizationId,
        Instant openedAt,
        Instant expiresAt) {

    public String staffCode() {
        return signer.staffCode();
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** The signer, in the one role in which this step is signed. */
    Actor actor(String requestId) {
        return new Actor(signer.staffCode(), signer.name(), "", Set.of(role), requestId);
    }
}
