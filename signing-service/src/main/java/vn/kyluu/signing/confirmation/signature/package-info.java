/**
 * The patient's own digital signature on the paper of a confirmation: in two steps, since the key is in the patient's hand or with
 * the patient's own signing service.
 *
 * <p>Offers {@link vn.kyluu.signing.confirmation.signature.OpenPatientSession},
 * {@link vn.kyluu.signing.confirmation.signature.CompletePatientSession} and the port
 * {@link vn.kyluu.signing.confirmation.signature.PatientSessions}.
 *
 * <ul>
 *   <li>R1 The certificate is good now and bears the confirmant's citizen number (TT 15/2025/TT-BKHCN article 5), at opening and at
 *       the end.
 *   <li>R2 A value is checked before anything is done with it, and stored before the facility's key or another machine is asked; if
 *       one of them is out, the same call again goes on.
 *   <li>R3 The paper with both signatures is kept as any other confirmation.
 * </ul>
 *
 * <p>Not here: sessions of members of staff (room {@code session}).
 */
@NullMarked
package vn.kyluu.signing.confirmation.signature;

import org.jspecify.annotations.NullMarked;
