/**
 * The nouns of signing: what is signed, by whom, how, and what comes out.
 *
 * <p>Offers: {@link vn.kyluu.ades.signature.SignatureSpec} (all that decides a signature),
 * {@link vn.kyluu.ades.signature.DataToBeSigned}, {@link vn.kyluu.ades.signature.SignatureValue},
 * {@link vn.kyluu.ades.signature.SignedDocument}, and the closed sets they use.
 *
 * <ul>
 *   <li>R1 A spec holds everything that decides what is signed: the same document and an equal spec give the same data to
 *       be signed, today and in another program (prepare and assemble may be days and machines apart).
 *   <li>R2 The signing time counts whole seconds, since that is all the formats can hold.
 *   <li>R3 The digest a key signs is always the digest of the data to be signed.
 *   <li>R4 A signature value is checked under the signer's certificate before it is used (RFC 8017, FIPS 186-5).
 *   <li>R5 Levels are those of ETSI EN 319 142-1 (PAdES) and EN 319 132-1 (XAdES).
 *   <li>R6 Step names are {@code [a-z][a-z0-9-]*}, 1 to 64 characters.
 * </ul>
 *
 * Not here: making signatures ({@code creation}), judging them ({@code validation}), keys (other modules).
 */
@NullMarked
package vn.kyluu.ades.signature;

import org.jspecify.annotations.NullMarked;
