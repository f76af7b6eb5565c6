/**
 * Why the agent says no.
 *
 * <p>Offers {@link vn.kyluu.agent.refusal.Refusal} with its {@link vn.kyluu.agent.refusal.Reason}.
 *
 * <p>R1. A reason has a stable code, an HTTP status, and words in Vietnamese and English that tell a nurse what to do.
 *
 * <p>R2. No PIN, no digest and nothing of a patient is in a refusal.
 *
 * <p>Not here: the words (wording).
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.agent.refusal;
