package vn.kyluu.signing.session;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.ades.creation.XmlPlacement;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.OnBehalfOf;
import vn.kyluu.signing.document.SignedBy;
import vn.kyluu.signing.signer.Device;

/**
 * What a session is about; fixed when it opens.
 *
 * @param documentSha256 of the bytes that are signed
 * @param dtbs the digest the key signs
 * @param placement where an XML signature goes; nothing to a PDF
 * @param onBehalfOf in whose place the signer signs
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
        XmlPlacement placement,
        Device device,
        Optional<UUID> authorizationId,
        Instant openedAt,
        Instant expiresAt,
        Optional<OnBehalfOf> onBehalfOf) {

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

    /** Whose turn it is in the flow: the signer's, or that of the one in whose place he signs. */
    Actor turn(String requestId) {
        SignedBy one = onBehalfOf.map(OnBehalfOf::principal).orElse(signer);
        return new Actor(one.staffCode(), one.name(), "", Set.of(role), requestId);
    }
}
