/**
 * A workstation with somebody in front of it.
 *
 * <p>Offers {@link vn.kyluu.workstation.PersonAtTerminal}, who reads what the token agent shows at its terminal and types, and {@link
 * vn.kyluu.workstation.AttendedProgram}, a program in a process of its own whose terminal that person sits at.
 *
 * <ul>
 *   <li>R1 The person has what anybody at a terminal has: what is printed, and a keyboard. The program knows nothing of it.
 *   <li>R2 A question is answered once; what is typed as a secret is what the person was told, one after the other.
 *   <li>R3 Everything that was shown is kept until somebody takes it.
 * </ul>
 *
 * <p>Never for production: whoever signs reads the list.
 *
 * <p>Not here: tokens that fail ({@code faulty-token}), the agent itself ({@code token-agent}).
 */
@NullMarked
package vn.kyluu.workstation;

import org.jspecify.annotations.NullMarked;
