/**
 * Processes of a service that are killed again and again while the others work.
 *
 * <ul>
 *   <li>R1 Each process has a killer of its own; what it is doing when it dies is aimed at, in turn, and told.
 *   <li>R2 A process is under load again before it dies again; after the last kill all are up.
 *   <li>R3 A process that cannot be started again ends the killing, and is told as a fault.
 * </ul>
 *
 * Not here: how a moment is recognized, and what is looked for afterwards ({@code kills}, {@code storage}).
 */
@NullMarked
package vn.kyluu.benchmarks.killing;

import org.jspecify.annotations.NullMarked;
