/**
 * A signer's consent to sign exactly these digests with one key in the HSM.
 *
 * <p>Offers {@link vn.kyluu.signing.consent.Authorization}, its port, and the use case
 * {@link vn.kyluu.signing.consent.GrantAuthorization}.
 *
 * <ul>
 *   <li>R1 A consent names each document with the SHA-256 it had at that moment, is given with the PIN, and ends after a set
 *       time.
 *   <li>R2 A consent to a document is used once; two attempts at once use it once.
 *   <li>R3 Five wrong PINs in a row lock the credential, also when the tries come at once, and whoever keeps the PIN: we or the token.
 * </ul>
 *
 * <p>Not here: the signature itself (room {@code session}).
 */
@NullMarked
package vn.kyluu.signing.consent;

import org.jspecify.annotations.NullMarked;
