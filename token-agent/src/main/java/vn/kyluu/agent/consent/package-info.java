/**
 * What the person at the workstation is asked, and answers: the only way to a signature.
 *
 * <p>Offers {@link vn.kyluu.agent.consent.Consent} (the port) and what passes through it: {@link
 * vn.kyluu.agent.consent.SigningNotice}, {@link vn.kyluu.agent.consent.SigningAnswer}, {@link vn.kyluu.agent.consent.Progress},
 * {@link vn.kyluu.agent.consent.PairingNotice}, {@link vn.kyluu.agent.consent.PinNotice}. Real implementations: {@code .console}
 * and {@code .window}.
 *
 * <p>R1. Nothing is signed without an answer to a notice that names who asks (origin), what (each document with its code), how many
 * and with which certificate. There is no setting that answers instead of a person. Source: Law 20/2023/QH15 on electronic
 * transactions, article 22 (the signature creation data are under the sole control of the signer).
 *
 * <p>R2. A PIN is typed here and nowhere else, travels as {@link vn.kyluu.pkcs11.Pin} and is erased by whoever used it.
 *
 * <p>R3. What a page says is shown as text of one line: no control or direction characters, cut at 120 characters.
 *
 * <p>R4. A notice shows what the token's flags say of its PIN.
 *
 * <p>Not here: who may ask (door, pairing); what is done with the answer (signing).
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.agent.consent;
