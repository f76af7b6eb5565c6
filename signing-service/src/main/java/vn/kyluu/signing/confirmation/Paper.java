package vn.kyluu.signing.confirmation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.evidence.Evidence;

/**
 * A confirmation's paper before the facility seals it.
 *
 * @param own the confirmant's own digital signature in it, if that is the way
 */
public record Paper(UUID id, Octets bytes, Optional<OwnSignature> own) {
    /** Whose step it is that a confirmation closes. */
    static final Actor PATIENT = new Actor("patient", "patient", "", Set.of(Role.PATIENT), "");

    /** The confirmant's signature, and what was known of the certificate. */
    public record OwnSignature(Signature signature, Evidence evidence) {}

    static Paper unsigned(UUID id, Octets bytes) {
        return new Paper(id, bytes, Optional.empty());
    }
}
