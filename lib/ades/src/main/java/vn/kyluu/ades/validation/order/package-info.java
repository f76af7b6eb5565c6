/**
 * Who signed a document in which order, proved by the file alone.
 *
 * <p>Offers: {@link vn.kyluu.ades.validation.order.SigningOrder}.
 *
 * <ul>
 *   <li>R1 Nothing is known but the file and the names of the flow's steps: no database, no claimed time.
 *   <li>R2 In a PDF the order is that of the revisions: a later signature's range encloses the earlier one. The step is the name
 *       of the field, which lies in the signed range.
 *   <li>R3 In XML a later signature refers to the value of every earlier one. The step is part of the Id of the signed
 *       properties, which is signed.
 *   <li>R4 Order counts only among signatures that are intact; one that is not makes the order unproved.
 * </ul>
 *
 * <p>Not here: whether a signer was entitled to the step (signing-service), trust and time (room above).
 */
@NullMarked
package vn.kyluu.ades.validation.order;

import org.jspecify.annotations.NullMarked;
