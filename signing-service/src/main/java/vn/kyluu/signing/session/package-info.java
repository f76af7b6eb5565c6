/**
 * One signer, one signature: from the first look at the document to the signature in it.
 *
 * <p>Offers {@link vn.kyluu.signing.session.OpenSession} and {@link vn.kyluu.signing.session.CompleteSession} for a key in
 * the signer's hand, {@link vn.kyluu.signing.session.SignInHsm} for a key in the facility's HSM, and the work that repairs:
 * {@link vn.kyluu.signing.session.FinishSignedSessions}, {@link vn.kyluu.signing.session.CompleteTimestamps};
 * {@link vn.kyluu.signing.session.TimestampLateness} tells how late that is.
 *
 * <ul>
 *   <li>R1 Before a key is used: it is the caller's turn and role, the certificate is good now (path, validity, usage,
 *       revocation: TT 15/2025/TT-BKHCN article 6), and it bears the caller's identifier.
 *   <li>R2 A value is checked under the session's certificate before anything is done with it; a wrong one leaves the session
 *       open.
 *   <li>R3 A signature once made is stored before any further call to another machine.
 *   <li>R4 Without a timestamp authority the signature stays at B-B and is raised later by itself.
 *   <li>R5 Before a new signature is kept, all earlier ones are checked again in the new bytes.
 *   <li>R6 Of two that sign the same step at once one wins; the other is refused and loses nothing else.
 *   <li>R7 What is kept, is kept in one short unit of work: bytes, signature, flow, session, audit.
 *   <li>R8 No document changes under an open session or a consent that waits.
 *   <li>R9 How long the oldest signature has been waiting for its timestamp is shown, and longer than the facility bears is an
 *       alarm.
 *   <li>R10 A time stamp that outgrows the room left for it has the HSM sign once more, with the room it needs; a token in the
 *       signer's hand is not asked twice, its signature is completed as in R4.
 *   <li>R11 Whoever was let sign in another one's place signs by that delegation only where he may not in his own right, only
 *       within its dates and scope; stamp and signature say for whom (KT., TUQ., TL.).
 *   <li>R12 A signature in the HSM whose answer was lost is told to whoever asks again under the same consent after a crash; its
 *       value, once stored, is the one that goes into the document.
 * </ul>
 *
 * <p>Not here: consent (room {@code consent}); keys (room {@code key}); how bytes are signed (lib/ades).
 */
@NullMarked
package vn.kyluu.signing.session;

import org.jspecify.annotations.NullMarked;
