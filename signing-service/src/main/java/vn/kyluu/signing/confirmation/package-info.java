/**
 * The patient's part: a patient, or who represents him by law, confirms a document.
 *
 * <p>Offers {@link vn.kyluu.signing.confirmation.IssueCode}, {@link vn.kyluu.signing.confirmation.ConfirmByCode},
 * {@link vn.kyluu.signing.confirmation.ConfirmByDevice}, {@link vn.kyluu.signing.confirmation.ListConfirmations}, the room
 * {@code .signature} for the patient's own digital signature, and the ports
 * {@link vn.kyluu.signing.confirmation.CodeChallenges} and {@link vn.kyluu.signing.confirmation.PatientConfirmations}.
 *
 * <ul>
 *   <li>R1 Three ways, as Circular 13/2025/TT-BYT article 3 allows: the patient's own digital signature; the match result of a
 *       biometric device; a one-time code (another confirmation by Law 20/2023/QH15 article 22.4).
 *   <li>R2 Each way ends in a paper, XML of the namespace {@code urn:kyluu:patient-confirmation:1}, that says who confirmed, for
 *       whom and in which relation, how, when, in whose presence, and the digest and length of the bytes that were confirmed. The
 *       facility seals it; it becomes one more document of the record and is archived with it.
 *   <li>R3 What is confirmed is the document as it is at that moment; a PDF's later signatures only append to these bytes.
 *   <li>R4 A one-time code has six digits, lives five minutes, bears five tries, is bound to person and digest, and is kept as an
 *       Argon2id hash only. A newer code ends the older one; five an hour for one document. The code is told to the EMR system
 *       only, never to a person who could type it in for the patient.
 *   <li>R5 Of biometrics only the device's decision is kept, with device, operator, kind, score and time; anything that might be a
 *       template or a picture is refused (Decree 356/2025/NĐ-CP article 4).
 *   <li>R6 Names and citizen numbers are in the sealed paper, and in the row of a code for a day; never in logs, events, problems or
 *       audit entries.
 *   <li>R7 If the flow has a step for the patient, it must be the patient's turn, and the confirmation closes it.
 * </ul>
 *
 * <p>Not here: how a code reaches the patient (the EMR's own gateway); the seal (room {@code seal}).
 */
@NullMarked
package vn.kyluu.signing.confirmation;

import org.jspecify.annotations.NullMarked;
