/**
 * The report of a verification that a stranger takes away from the public page, with the facility's seal.
 *
 * <p>Offers: {@link vn.kyluu.signing.seal.report.SealReport}, {@link vn.kyluu.signing.seal.report.VerificationReport}.
 *
 * <ul>
 *   <li>R1 The report is written here from what the archive answered, in a form of its own: the seal cannot be had over that door
 *       for anything else (docs/adr/0026).
 *   <li>R2 First the sentence with colour and sign; then who signed, in order, with the facts of Thông tư 15/2025/TT-BKHCN, Điều 6
 *       khoản 4; what changed after each signature; how the archive keeps it; what the verdict means and does not mean; the
 *       expert's part last and small. Vietnamese first, then English.
 *   <li>R3 It names the digest of what was judged and the time of the answer; its QR leads to the live answer.
 *   <li>R4 Nothing of it is kept but its digest and the verdict in the audit trail. No file name, no document's title, no personal
 *       identifier stands on it.
 *   <li>R5 It is PDF/A-2b, and its seal PAdES B-LT; what has no room on it is counted, and what failed goes first.
 * </ul>
 *
 * Not here: the verdict (the archive-service), the drawing (lib/ades {@code paper}), the key ({@code seal}).
 */
@NullMarked
package vn.kyluu.signing.seal.report;

import org.jspecify.annotations.NullMarked;
