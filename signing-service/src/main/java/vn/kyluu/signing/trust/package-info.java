/**
 * Whom this facility believes: the authorities above its signers' certificates.
 *
 * <p>Offers {@link vn.kyluu.signing.trust.AddAnchor} and {@link vn.kyluu.signing.trust.RemoveAnchor}.
 *
 * <ul>
 *   <li>R1 Only the certificate of an authority is taken: basic constraints cA, and keyCertSign where a key usage is named
 *       (RFC 5280, 4.2.1.9 and 4.2.1.3).
 *   <li>R2 Each change is written to the audit trail: who, when, and the SHA-256 of the certificate. If that cannot be written,
 *       the change does not stand.
 *   <li>R3 The last anchor stays, and so does one that a trusted list brings.
 * </ul>
 *
 * <p>Not here: the directory and its last good set (lib/ades, {@code certificate}), trusted lists (lib/ades, {@code trustlist}).
 */
@NullMarked
package vn.kyluu.signing.trust;

import org.jspecify.annotations.NullMarked;
