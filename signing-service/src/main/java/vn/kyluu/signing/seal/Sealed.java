package vn.kyluu.signing.seal;

import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.evidence.Evidence;

/**
 * A paper with the facility's seal, not kept yet.
 *
 * @param keeper in whose keeping the seal is; signs the step
 */
public record Sealed(Octets bytes, Signature signature, Evidence evidence, Actor keeper) {}
