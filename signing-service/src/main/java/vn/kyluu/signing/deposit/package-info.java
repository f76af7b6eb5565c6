/**
 * Handing closed records over to the archive, for certain and once.
 *
 * <p>Offers {@link vn.kyluu.signing.deposit.HandOver} (begins one), {@link vn.kyluu.signing.deposit.DeliverDeposits} (moves
 * all of them forward), and the ports {@link vn.kyluu.signing.deposit.Deposits} (the outbox) and
 * {@link vn.kyluu.signing.deposit.ArchiveDepot}.
 *
 * <ul>
 *   <li>R1 A deposit is begun in the unit of work that completes the manifest.
 *   <li>R2 Two instances never deliver the same one at the same time; what a crash leaves behind is taken up again.
 *   <li>R3 The manifest is raised to B-LT before it leaves; its documents were raised when the record was closed.
 *   <li>R4 An outage is retried, ever more seldom, up to once an hour, and never given up.
 *   <li>R5 A refusal by the archive ends the deposit as FAILED with the archive's code.
 *   <li>R6 A record counts as archived only when the archive says so, with a receipt for each site.
 * </ul>
 *
 * <p>Not here: the archive's HTTP (room {@code http}); what the archive does (the archive service).
 */
@NullMarked
package vn.kyluu.signing.deposit;

import org.jspecify.annotations.NullMarked;
