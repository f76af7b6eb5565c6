/**
 * A signer's consent to sign exactly these digests with one key in the HSM.
 *
 * <p>Offers {@link vn.kyluu.signing.consent.Authorization}, its port, and the use case
 * {@link vn.kyluu.signing.consent.GrantAuthorization}, {@link vn.kyluu.signing.consent.FollowAuthorization}, and the {@link vn.kyluu.signing.consent.PinGate} for other acts with a key.
 *
 * <ul>
 *   <li>R1 A consent names each document with the SHA-256 it had at that moment, is given with the PIN, and ends after a set
 *       time.
 *   <li>R2 A consent to a document is used once; two attempts at once use it once.
 *   <li>R3 Five wrong PINs in a row lock the credential, also when the tries come at once, and whoever keeps the PIN: we or the token.
 *   <li>R4 A consent takes up to 200 documents; those that cannot be signed are told of one by one and do not spoil the rest. It can be
 *       taken back at any time; what was signed under it stays signed.
 * </ul>
 *
 * <p>Not here: the signature itself (room {@code session}).
 */
@NullMarked
package vn.kyluu.signing.consent;

import org.jspecify.annotations.NullMarked;
