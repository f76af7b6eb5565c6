package vn.kyluu.signing.consent;

import java.util.UUID;
import vn.kyluu.ades.digest.Digest;

/** Consent to one document as it was. */
public record Consent(UUID documentId, Digest sha256, boolean used) {}
