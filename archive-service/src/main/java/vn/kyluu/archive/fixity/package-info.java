/**
 * Whether what was kept is still there, looked at again and again; and mending what is not.
 *
 * <p>Offers: {@link vn.kyluu.archive.fixity.CheckFixity} (a little every minute), {@link vn.kyluu.archive.fixity.FixityRuns}
 * with {@link vn.kyluu.archive.fixity.StartFixityRun}, {@link vn.kyluu.archive.fixity.ReadFixityRun} and
 * {@link vn.kyluu.archive.fixity.ContinueFixityRuns} (all of it, on demand), {@link vn.kyluu.archive.fixity.TakeInventory}
 * (both sites' own lists against the catalogue), {@link vn.kyluu.archive.fixity.ReadCoverage}, and the port
 * {@link vn.kyluu.archive.fixity.Copies}.
 *
 * <ul>
 *   <li>R1 Every copy is read whole, bytes and lock, within thirty days, oldest first, evenly spread.
 *   <li>R2 A copy is OK, MISMATCH, MISSING, UNREADABLE or LOCK_DRIFT only when it was looked at to the end; what a crash, a
 *       throttled or an absent site kept us from is NOT_CHECKED, never OK and never corruption.
 *   <li>R3 A bad or lost copy is mended by a new version with the bytes that the digest proves, from the other site; what was
 *       there stays below. A weaker lock is set again. Both are written down.
 *   <li>R4 Not more than so many copies are mended in a round; and a site with very many bad copies is not mended by itself
 *       any more, for then something else is wrong: a person says that it shall go on.
 *   <li>R5 An incident is open until a later check finds the copy good; then it is closed with what ended it. None is removed.
 *   <li>R6 A run is finished when every copy was looked at after its beginning; a crash in between only delays it.
 *   <li>R7 The inventory finds what no single check can: objects and versions nobody put there, marks of deletion, losses. A
 *       loss is believed only if the object itself is not found: a list may be late.
 * </ul>
 *
 * Not here: writing for the first time ({@code replication}), whether signatures hold ({@code verification}).
 */
@NullMarked
package vn.kyluu.archive.fixity;

import org.jspecify.annotations.NullMarked;
