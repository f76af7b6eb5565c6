/**
 * The term of a record while it is kept: what is learnt later makes it longer, and its locks follow it.
 *
 * <p>Offers: {@link vn.kyluu.archive.term.LearnCircumstances}, {@link vn.kyluu.archive.term.ChangeTerm} (two persons),
 * {@link vn.kyluu.archive.term.JoinVersions}, {@link vn.kyluu.archive.term.KeepLocksAhead} (cooling-off ends, permanent locks roll),
 * {@link vn.kyluu.archive.term.ReadRegister}, {@link vn.kyluu.archive.term.LockDates}, the port
 * {@link vn.kyluu.archive.term.Terms}.
 *
 * <ul>
 *   <li>R1 A fact that becomes known later (a death, an accident at work, an incident) adds its class: the longest wins, and the
 *       year still counts from the year of closing. A term never becomes shorter by this.
 *   <li>R2 A shorter term needs a proposal, a reason and another person; it never ends before what the objects are locked to.
 *   <li>R3 A longer term is told to both sites: every object's lock is made longer, never shorter.
 *   <li>R4 The first lock is GOVERNANCE for the cooling-off days of the class, then COMPLIANCE; what is kept for ever is locked
 *       so many years ahead, and again when a year of them has passed.
 *   <li>R5 Locks are moved by a believed clock only, for what is locked too far cannot be undone.
 *   <li>R6 The register says of every class its term, basis, source and certainty, and how many records it has until when.
 *   <li>R7 A record has one term and one set of facts, whichever of its versions they came with: the longest of all, counted from the
 *       newest closing.
 * </ul>
 *
 * Not here: what the classes say ({@code retention}), telling the sites ({@code protection}), destroying ({@code disposal}).
 */
@NullMarked
package vn.kyluu.archive.term;

import org.jspecify.annotations.NullMarked;
