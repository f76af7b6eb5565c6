/**
 * Proof that can be read without us.
 *
 * <p>Offers: {@link vn.kyluu.archive.export.ExportProof}, {@link vn.kyluu.archive.export.ProofBundle}.
 *
 * <ul>
 *   <li>R1 A bundle verifies offline with other people's tools; how is written in it, in Vietnamese and English.
 *   <li>R2 It has every file of the package, today's verification, the signers' certificates, the trust anchors, both sites'
 *       receipts, the audit entries of the record, and a list of SHA-256 sums of all of these.
 *   <li>R3 Every archived byte in it was compared with the catalogue before the first byte of the bundle leaves.
 *   <li>R4 Taking one out is written down.
 * </ul>
 *
 * Not here: packages for other archives, printed copies.
 */
@NullMarked
package vn.kyluu.archive.export;

import org.jspecify.annotations.NullMarked;
