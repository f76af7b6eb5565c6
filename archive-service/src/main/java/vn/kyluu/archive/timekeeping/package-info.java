/**
 * Whether the clock can be believed, before anything is done that only time allows.
 *
 * <p>Offers: {@link vn.kyluu.archive.timekeeping.TrustedTime}, {@link vn.kyluu.archive.timekeeping.ClockDoubt}, the port
 * {@link vn.kyluu.archive.timekeeping.TimeMarks}.
 *
 * <ul>
 *   <li>R1 The service's clock counts only if the database's and both sites' own clocks say the same within five minutes; a site
 *       that cannot be asked makes the time doubtful.
 *   <li>R2 The last time that was believed is written down every few minutes. A clock that stands before it, or more than
 *       {@code 31} days after it, is doubtful although all machines agree: somebody may have moved all of them.
 *   <li>R3 Such a gap is accepted only by a named person, with a reason, in the audit trail.
 *   <li>R4 In doubt nothing is done (fail closed).
 * </ul>
 *
 * Not here: what is then allowed ({@code disposal}, {@code term}).
 */
@NullMarked
package vn.kyluu.archive.timekeeping;

import org.jspecify.annotations.NullMarked;
