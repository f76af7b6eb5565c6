/**
 * What waits for whom.
 *
 * <p>Offers {@link vn.kyluu.signing.worklist.ReadWorklist} and the port {@link vn.kyluu.signing.worklist.Worklist}.
 *
 * <ul>
 *   <li>R1 A list holds open steps of current documents only: those for the caller's roles, assigned to nobody or to the
 *       caller.
 *   <li>R2 A head, a nurse, a doctor or a technician sees the steps of the own department, if the caller has one; director,
 *       pharmacist and clerk see those of all.
 *   <li>R3 Oldest deadline first; steps without a deadline last; a page has at most 200.
 * </ul>
 *
 * <p>Not here: titles and states of whole records (room {@code record}).
 */
@NullMarked
package vn.kyluu.signing.worklist;

import org.jspecify.annotations.NullMarked;
