/**
 * Whether the audit trails of both services are whole.
 *
 * <p>Offers {@link vn.kyluu.demo.trail.TrailCheck}.
 *
 * <ul>
 *   <li>R1 The ends of the chains are kept outside the database after each check, so that the next one also finds entries
 *       that were cut off the end, or a chain that was written anew.
 *   <li>R2 A chain that is broken is named with the place and the fault.
 * </ul>
 *
 * Not here: the chain itself ({@code lib/audit}).
 */
@NullMarked
package vn.kyluu.demo.trail;

import org.jspecify.annotations.NullMarked;
