/**
 * What was known when a key was used: kept for as long as anybody may ask.
 *
 * <p>Offers {@link vn.kyluu.signing.evidence.Evidence} and its port, which can only add.
 *
 * <ul>
 *   <li>R1 For every session: the chain, the state of its certificate with the very OCSP and CRL bytes, the algorithm, where
 *       the key was, the digest that was signed, and the consent.
 *   <li>R2 Nothing is changed or removed; the table refuses it.
 * </ul>
 *
 * <p>Not here: revocation data inside the signed file (lib/ades, package augmentation); the audit trail (lib/audit).
 */
@NullMarked
package vn.kyluu.signing.evidence;

import org.jspecify.annotations.NullMarked;
