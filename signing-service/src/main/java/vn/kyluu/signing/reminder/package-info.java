/**
 * Reminds of steps that will soon be due, and tells of those that are overdue.
 *
 * <p>Offers {@link vn.kyluu.signing.reminder.SendReminders}, {@link vn.kyluu.signing.reminder.RemindSigner} and the port {@link vn.kyluu.signing.reminder.DueSteps}.
 *
 * <ul>
 *   <li>R1 An open step is announced at each point its plan names, and once when it is overdue; points that passed unseen (the service
 *       was down) are made up for by the last of them.
 *   <li>R2 Two instances never announce the same point twice under two ids.
 *   <li>R3 The clock is the facility's; a term that has passed changes nothing else.
 *   <li>R4 Who works on a record may remind of an open step; within ten minutes that is told once.
 * </ul>
 *
 * <p>Not here: when a step is due (room {@code flow}); who is told, and how (room {@code event}).
 */
@NullMarked
package vn.kyluu.signing.reminder;

import org.jspecify.annotations.NullMarked;
