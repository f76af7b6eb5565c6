/**
 * A document on its way through its signatures, and its bytes.
 *
 * <p>Offers {@link vn.kyluu.signing.document.SubmittedDocument}, {@link vn.kyluu.signing.document.Signature}, the ports
 * {@link vn.kyluu.signing.document.Documents} and {@link vn.kyluu.signing.document.Contents}, and the use cases
 * {@link vn.kyluu.signing.document.ReadDocument} and {@link vn.kyluu.signing.document.ReadContent}.
 *
 * <ul>
 *   <li>R1 Bytes are stored under their SHA-256 and never change; a document points to its newest bytes.
 *   <li>R2 A change is stored only if nobody changed the document in between.
 *   <li>R3 A step has at most one signature.
 *   <li>R4 A replaced document stays readable (Law 15/2023/QH15 article 7.10 forbids erasing).
 *   <li>R5 Every reading is written down.
 *   <li>R6 A document of the largest size allowed (100 MB) takes at most 64 MB of memory more than a small one, from submission
 *       to delivery.
 * </ul>
 *
 * <p>Not here: how documents come in (room {@code intake}); how they are signed (room {@code session}).
 */
@NullMarked
package vn.kyluu.signing.document;

import org.jspecify.annotations.NullMarked;
