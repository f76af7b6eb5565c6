/**
 * The restore drill: whether what a backup gives back is the database that was, and leads to records that are whole.
 *
 * <p>Offers: {@link vn.kyluu.archive.drill.RunDrill}, {@link vn.kyluu.archive.drill.DrillMinutes}, the ports
 * {@link vn.kyluu.archive.drill.Ledger} (a database, seen from outside) and {@link vn.kyluu.archive.drill.Restoring} (your own way of
 * backing up and restoring).
 *
 * <ul>
 *   <li>R1 Every table of both services is counted and summed before the backup, in the restored database, and afterwards. A table that
 *       nobody wrote meanwhile must be the same; one that was written must have lost no row that was there before.
 *   <li>R2 Both audit trails of the restored database are whole.
 *   <li>R3 Of records picked at random out of the restored catalogue every object is read whole at both sites and compared, and every
 *       signature is validated anew.
 *   <li>R4 The minutes say what was restored, read and verified, how long it took, and every fault; nothing of a patient.
 * </ul>
 *
 * Not here: the catalogue out of the objects alone ({@code rebuild}), a site without the database ({@code fsck}).
 */
@NullMarked
package vn.kyluu.archive.drill;

import org.jspecify.annotations.NullMarked;
