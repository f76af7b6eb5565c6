/**
 * Keys in the facility's HSM: the signers' and the seal's.
 *
 * <p>Offers the port {@link vn.kyluu.signing.key.SigningKeys} and its one implementation
 * {@link vn.kyluu.signing.key.Pkcs11SigningKeys}; {@link vn.kyluu.signing.key.ActivationPin} and
 * {@link vn.kyluu.signing.key.PinHash}; the use cases {@link vn.kyluu.signing.key.BindCredential} and
 * {@link vn.kyluu.signing.key.UnlockCredential}.
 *
 * <ul>
 *   <li>R1 A key never leaves the HSM; only digests go in and signatures come out.
 *   <li>R2 A key is used only for the certificate it was bound with, compared byte for byte on the token.
 *   <li>R3 RSA of 2048 bits or more, PSS if configured and offered, else PKCS #1 v1.5; ECDSA on P-256, P-384, P-521; SHA-256
 *       or better (ETSI TS 119 312).
 *   <li>R4 A PIN is hashed by Argon2id (RFC 9106) with a salt of its own; it is erased after use and never printed.
 *   <li>R5 A certificate is bound only if it bears the identifier of its signer, or of the facility for a seal.
 *   <li>R6 Each slot is opened by the service, with the partition's PIN, or by the signer whose slot it is, with that person's own; the
 *       configuration says which. A signer's slot is open only while a consent lives, and in this process only. The token judges
 *       that PIN; a wrong one reaches it once, a login that holds is put at no risk by another PIN, and an unclear error counts for nothing.
 *   <li>R7 A slot that cannot be opened stops no start: it is tried again once a second at most, by one caller, without a restart;
 *       {@link vn.kyluu.signing.key.SlotState} says why it is closed.
 *   <li>R8 What wrong PINs have locked an administrator unlocks; each time is written down.
 * </ul>
 *
 * <p>Not here: PKCS #11 itself (lib/pkcs11); wrong tries and locks (room {@code consent}).
 */
@NullMarked
package vn.kyluu.signing.key;

import org.jspecify.annotations.NullMarked;
