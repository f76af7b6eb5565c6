/**
 * Taking a document back: with a reason, by a paper that the one who does it signs.
 *
 * <p>Offers {@link vn.kyluu.signing.withdrawal.WithdrawDocument} with a key in the HSM, and
 * {@link vn.kyluu.signing.withdrawal.OpenWithdrawal} and {@link vn.kyluu.signing.withdrawal.CompleteWithdrawal} with a token in the hand;
 * {@link vn.kyluu.signing.withdrawal.OfferWithdrawal} for pages.
 *
 * <ul>
 *   <li>R1 The paper says which document with which bytes is taken back, by whom and why, as XML of the namespace
 *       {@code urn:kyluu:withdrawal:1}; it is kept beside the document.
 *   <li>R2 Whoever handed the document in, whoever signs it first, or the head of department takes it back; nobody else.
 *   <li>R3 The document stays readable with all its signatures, marked WITHDRAWN (Law 15/2023/QH15 article 7.10); nobody signs it any more,
 *       and its record is closed without it.
 *   <li>R4 What a closing manifest lists is not taken back, nor a closing manifest itself; bytes that changed meanwhile refuse the paper.
 *   <li>R5 It is offered only to whom nothing of this would refuse, and who is in the directory of signers.
 * </ul>
 *
 * <p>Not here: how papers are signed (room {@code paper}); taking a closing back (room {@code record}).
 */
@NullMarked
package vn.kyluu.signing.withdrawal;

import org.jspecify.annotations.NullMarked;
