/**
 * Who can sign, and with what.
 *
 * <p>Offers {@link vn.kyluu.signing.signer.Signer}, {@link vn.kyluu.signing.signer.Credential} (a certificate and where
 * its key is), their ports, and the use cases {@link vn.kyluu.signing.signer.RegisterSigner},
 * {@link vn.kyluu.signing.signer.FindSigner}, {@link vn.kyluu.signing.signer.FindCredentials}, and those of handwriting.
 *
 * <ul>
 *   <li>R1 A signer has a name, a title and a department, because a signature must show who signed and as what.
 *   <li>R2 A signer's identifier is the one on the certificate ({@code CCCD:…}, {@code MST:…}); without it nobody signs.
 *   <li>R3 Five wrong PINs in a row lock a credential; a right one before that forgets the wrong ones.
 *   <li>R4 A PIN is kept as an Argon2id hash only and is never printed.
 *   <li>R5 A signer may have a picture of his handwriting, which stamps show in blue. Of the file handed in only its dots stay,
 *       400 at most on a side; whatever is no PNG of at most 256 KiB and 2000 dots a side is refused. It is decoration: what
 *       proves who signed is the signature.
 * </ul>
 *
 * <p>Not here: keys and PIN hashing (room {@code key}); roles of a caller (room {@code actor}).
 */
@NullMarked
package vn.kyluu.signing.signer;

import org.jspecify.annotations.NullMarked;
