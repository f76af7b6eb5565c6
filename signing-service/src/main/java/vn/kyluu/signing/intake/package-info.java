/**
 * How documents come in: looked at before anybody signs them.
 *
 * <p>Offers {@link vn.kyluu.signing.intake.SubmitDocument}, {@link vn.kyluu.signing.intake.SubmitAddendum} and
 * {@link vn.kyluu.signing.intake.CorrectDocument}.
 *
 * <ul>
 *   <li>R1 The type is told from the bytes, never from a name or a header; only PDF and XML are taken.
 *   <li>R2 Nothing hidden or active is taken: the screening of lib/ades decides.
 *   <li>R3 A PDF gets one signature field for each step before the first signature, so that nothing but signatures follows.
 *   <li>R4 A form decides the flow; a form nobody regulated is refused.
 *   <li>R5 A correction is a new document with a reason; the old one stays, marked as replaced (Law 15/2023/QH15 article
 *       7.10).
 *   <li>R6 A closed record takes nothing but addenda.
 *   <li>R7 An addendum comes with the reason why it is late, is signed by its form's flow, and stands in the next version of the
 *       record; what is archived is never opened.
 *   <li>R8 A document that was asked for under an id is made once under that id, however often it is asked for.
 * </ul>
 *
 * <p>Not here: what a document is (room {@code document}).
 */
@NullMarked
package vn.kyluu.signing.intake;

import org.jspecify.annotations.NullMarked;
