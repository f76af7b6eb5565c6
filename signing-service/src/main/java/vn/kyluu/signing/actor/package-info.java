/**
 * Who acts here, and the two ways in which an act can fail without a bug.
 *
 * <p>Offers {@link vn.kyluu.signing.actor.Actor} (who calls, in which {@link vn.kyluu.signing.actor.Role}s),
 * {@link vn.kyluu.signing.actor.Refusal} (the caller must change something) and
 * {@link vn.kyluu.signing.actor.Outage} (a machine must come back).
 *
 * <ul>
 *   <li>R1 A refusal has a stable code in kebab-case, a kind that decides its HTTP status, and typed details that hold
 *       ids, counts and codes only: never a name of a patient, never a PIN.
 *   <li>R2 An outage names the machine and says whether trying again helps.
 *   <li>R3 A role the service does not know gives no right: it is left out, not guessed.
 * </ul>
 *
 * <p>Not here: members of staff as the hospital knows them (room {@code signer}); what is written down about an act
 * (room {@code journal}); the problem documents (room {@code http}).
 */
@NullMarked
package vn.kyluu.signing.actor;

import org.jspecify.annotations.NullMarked;
