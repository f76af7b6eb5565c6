package vn.kyluu.ades.signature;

import java.time.Instant;
import java.util.Optional;
import vn.kyluu.ades.digest.Octets;

/**
 * A document with a signature.
 *
 * @param level of the signature just made or raised
 * @param timestampTime what the newest time stamp over a signature asserts, if there is one
 */
public record SignedDocument(SignatureLevel level, Octets bytes, Optional<Instant> timestampTime) {}
