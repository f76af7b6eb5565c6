/**
 * Who signs a form, in which order, by when: the facility's own regulation at work.
 *
 * <p>Offers {@link vn.kyluu.signing.flow.FlowBook} (all templates), {@link vn.kyluu.signing.flow.FlowTemplate}, and
 * {@link vn.kyluu.signing.flow.SigningFlow}, the immutable state of one document's way through its steps, and
 * {@link vn.kyluu.signing.flow.FlowPicture}.
 *
 * <p>No national text fixes the order; Circular 13/2025/TT-BYT article 6.3.b makes each facility issue its own regulation.
 *
 * <ul>
 *   <li>R1 A step opens when every step of a lower order number is done or skipped; equal numbers are open together.
 *   <li>R2 Only an open step is signed, once, by somebody in its role, and by its assignee if it has one.
 *   <li>R3 The flow is complete when no step waits or is open.
 *   <li>R4 A step is due by the rule of its plan that fits the record; one without a term is never overdue. A term that has
 *       passed stops nobody from signing, and the step says for ever that it was late.
 *   <li>R5 A document keeps the steps it began with, whatever the files say later.
 *   <li>R6 A step that depends on the record (a death) is skipped until the record demands it, while the document is being
 *       signed; once demanded it stays so.
 *   <li>R7 A flow can be seen as a picture.
 *   <li>R8 A patient's step is confirmed beside the document (Circular 13/2025/TT-BYT article 3): it takes its turn like any other,
 *       and counts for nothing in the order of the signatures inside the document.
 * </ul>
 *
 * <p>Not here: the files (room {@code rulebook}); what a record is like (room {@code circumstance}); certificates and sessions (room {@code session}).
 */
@NullMarked
package vn.kyluu.signing.flow;

import org.jspecify.annotations.NullMarked;
