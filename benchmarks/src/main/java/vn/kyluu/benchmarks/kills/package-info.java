/**
 * The signing service, killed while it works: three processes on one database, each of them ended by SIGKILL again and again.
 *
 * <ul>
 *   <li>R1 Clients carry records from the EMR's first call to the closed record over REST, without pause, and ask again, under the same
 *       Idempotency-Key and at whichever process is up, until they are answered; any answer but success is a fault of ours.
 *   <li>R2 Kills are aimed in turn: at random, between stored value and assembled document, in a closing, in a deposit, while an event
 *       is told, and at all processes at once; archive, database, token and authorities run on.
 *   <li>R3 Afterwards everything acknowledged is looked for in the database, and the bytes are given to pdfsig and xmlsec1.
 *   <li>R4 Afterwards nothing may be half done: every one of the {@link vn.kyluu.benchmarks.kills.Invariants} must count nothing.
 *   <li>R5 What a hook is told is counted by id: nothing missing, nothing out of order, nothing twice under two ids.
 *   <li>R6 Without kills the same shows that several processes do nothing twice, and that memory stays flat: heap after a collection
 *       is sampled, its slope printed.
 * </ul>
 *
 * Not here: faults of the HSM ({@code chaos}); faults of storage (archive-service).
 */
@NullMarked
package vn.kyluu.benchmarks.kills;

import org.jspecify.annotations.NullMarked;
