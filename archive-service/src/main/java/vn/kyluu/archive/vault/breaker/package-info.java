/**
 * A site that does not take anything is left alone for a while.
 *
 * <p>Offers {@link vn.kyluu.archive.vault.breaker.BreakerVault}.
 *
 * <ul>
 *   <li>R1 A site whose disks are full may read as ever and leave every write without an answer. After three writes in a row that
 *       failed, or one that somebody has to do something about, the next are refused at once, with what the site said; nobody is kept
 *       waiting. One at a time tries again, after 2 s at first, 30 s at most.
 *   <li>R2 Only writing is held back. What is read tells for itself whether the site works, and a copy that was not asked for must
 *       not be called unreadable.
 *   <li>R3 What is refused here stays owed, as in any outage.
 * </ul>
 *
 * Not here: what is done with an outage, and which site is read first ({@code replication}).
 */
@NullMarked
package vn.kyluu.archive.vault.breaker;

import org.jspecify.annotations.NullMarked;
