/**
 * Destroying what may no longer be kept: by the book, by several persons, at both sites, with minutes that stay for ever.
 *
 * <p>Offers: {@link vn.kyluu.archive.disposal.ListExpired}, {@link vn.kyluu.archive.disposal.ProposeDisposal},
 * {@link vn.kyluu.archive.disposal.ApproveDisposal}, {@link vn.kyluu.archive.disposal.WithdrawDisposal},
 * {@link vn.kyluu.archive.disposal.CarryOutDisposal}, {@link vn.kyluu.archive.disposal.ReadDisposals}, the ports
 * {@link vn.kyluu.archive.disposal.Disposals} and {@link vn.kyluu.archive.disposal.MinutesSeal}.
 *
 * <ul>
 *   <li>R1 Only a record whose last day has passed can be proposed, or one that was taken in by mistake and is still in its
 *       cooling-off; never one on which a hold stands.
 *   <li>R2 Two persons approve, neither of whom has proposed it, one of them a director (Luật Lưu trữ 33/2024/QH15, Điều 16).
 *   <li>R3 Before the first byte goes, everything is asked again: the books, the time (service, database, both sites), and every
 *       version at both sites for its own lock and hold. What does not pass is left out, with the reason in the minutes.
 *   <li>R4 From then on nothing of the record is given out, mended or looked at again; a hold comes too late and is told so.
 *   <li>R5 Every version and mark of deletion is written down before it is removed, and looked for afterwards. The stores refuse
 *       by themselves what is locked.
 *   <li>R6 It may be cut off anywhere, and goes on from there: every step can be done twice.
 *   <li>R7 The minutes name every record, who proposed and approved, and each site's receipts; as JSON, and as a PDF with the
 *       facility's seal. Both are kept at both sites for ever. The catalogue keeps numbers, class and digests, nothing of the
 *       patient.
 *   <li>R8 A record goes with all its versions, or none of it; only a mistake goes with the versions that followed it, and leaves those
 *       before. What keeps one of them keeps all.
 * </ul>
 *
 * Not here: the seal itself (the signing-service), the door through which bytes leave ({@code vault}).
 */
@NullMarked
package vn.kyluu.archive.disposal;

import org.jspecify.annotations.NullMarked;
