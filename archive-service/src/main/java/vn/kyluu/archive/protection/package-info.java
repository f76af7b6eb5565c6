/**
 * What the sites are told about an object beyond its bytes: a longer or stricter lock, a legal hold put or lifted.
 *
 * <p>Offers: {@link vn.kyluu.archive.protection.ProtectCopies} (tells the sites) and the port
 * {@link vn.kyluu.archive.protection.Protections} (what they still have to be told).
 *
 * <ul>
 *   <li>R1 What is owed stands in the books first; a site that is away is told when it is back, without anybody's help.
 *   <li>R2 A site counts as told only when it has said itself that every version has the hold, and the newest the lock.
 *   <li>R3 A lock is only ever made longer or stricter.
 *   <li>R4 A copy that cannot be told does not keep the others from being told.
 * </ul>
 *
 * Not here: why something is held ({@code hold}), how long it is kept ({@code term}), what was taken away again
 * ({@code fixity}).
 */
@NullMarked
package vn.kyluu.archive.protection;

import org.jspecify.annotations.NullMarked;
