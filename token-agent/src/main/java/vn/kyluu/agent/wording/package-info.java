/**
 * What the agent says, in Vietnamese and in English.
 *
 * <p>Offers {@link vn.kyluu.agent.wording.Wording}.
 *
 * <p>R1. Every reason of a refusal, and every text of a consent, is there in both languages, with the same placeholders.
 *
 * <p>R2. A refusal says what happened and what to do, in words of the ward: token, PIN, certificate.
 *
 * <p>Not here: what programs are told (codes: refusal).
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.agent.wording;
