/**
 * What waits for whom.
 *
 * <p>Offers {@link vn.kyluu.signing.worklist.ReadWorklist}, {@link vn.kyluu.signing.worklist.ReadOverdue} and the port {@link vn.kyluu.signing.worklist.Worklist}.
 *
 * <ul>
 *   <li>R1 A list holds open steps of current documents only: those for the caller's roles, assigned to nobody or to the
 *       caller.
 *   <li>R2 A head, a nurse, a doctor or a technician sees the steps of the own department, if the caller has one; director,
 *       pharmacist and clerk see those of all.
 *   <li>R3 Oldest deadline first, steps without a deadline last, or what opened last first; a page has at most 200, and the next
 *       one begins behind the last entry seen, whatever came or went meanwhile. What a page costs does not grow with how far back
 *       it is, nor with what is signed or closed.
 *   <li>R4 What is overdue is seen by the head of the department, and all of it by director, records staff and administrators, as a
 *       list and as figures by department.
 *   <li>R5 A delegate sees what he may sign in another one's place, and in whose.
 * </ul>
 *
 * <p>Not here: titles and states of whole records (room {@code record}).
 */
@NullMarked
package vn.kyluu.signing.worklist;

import org.jspecify.annotations.NullMarked;
