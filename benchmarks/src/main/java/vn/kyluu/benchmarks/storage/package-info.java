/**
 * The archive under trouble of its stores, and killed while it takes records in.
 *
 * <ul>
 *   <li>R1 Depositors hand over signed records without pause, over REST, and hand the same over again until they are answered; what was
 *       answered RECEIVED, REPLICATED or ARCHIVED is acknowledged.
 *   <li>R2 Stores are real ones; between them and the archive stands a line that tells some requests to slow down, and leaves some without
 *       an answer, before or after the store has done them.
 *   <li>R3 Afterwards, without anybody's help, every acknowledged record is ARCHIVED; a run reads every copy and finds it good; no
 *       incident ever said that bytes, versions, locks or holds are wrong; and the independent reader finds both sites whole and alike.
 *   <li>R4 With both sites gone nothing is lost: what is handed over waits, what is asked for is answered 503.
 *   <li>R5 Two of three processes are killed again and again, each at a moment that is aimed at: a line to the stores of its own, and a
 *       look at its spool, tell what it does and hold it there until it is dead. A third one lives on.
 *   <li>R6 With one site full or silent the other takes all in and gives it out, nobody is kept waiting, and it is told.
 * </ul>
 *
 * Not here: faults below the stores, changed rows and clocks (archive-service); kills of the signing service ({@code kills}).
 */
@NullMarked
package vn.kyluu.benchmarks.storage;

import org.jspecify.annotations.NullMarked;
