/**
 * Adds proof to signatures already made, so that they can be judged for longer.
 *
 * <p>Offers: {@link vn.kyluu.ades.augmentation.Augmentation}, {@link vn.kyluu.ades.augmentation.RevocationOutage}.
 *
 * <ul>
 *   <li>R1 B-T: each signature without a time stamp gets one; those that have one are left alone.
 *   <li>R2 B-LT: certificates and revocation data of every signer and authority come into the document; what is missing is an
 *       outage, never a silent gap.
 *   <li>R3 B-LTA: a time stamp over all of it.
 *   <li>R4 Nothing signed is changed: a PDF only grows at its end, an XML document only in unsigned properties
 *       (ETSI EN 319 142-1, clause 5; EN 319 132-1, clause 5).
 *   <li>R5 A time stamp that comes later than its signature stands in a PDF as a document time stamp in a revision of its own, since
 *       nothing can be put into a signature any more (ETSI EN 319 142-1, clause 6.3: either makes it B-T); in XML it is the
 *       signature time stamp that it would have been.
 *   <li>R6 Evidence is asked for anew, never remembered: an answer older than the time stamp proves nothing about it.
 * </ul>
 *
 * Not here: judging signatures ({@code validation}), when a document is raised (the services).
 */
@NullMarked
package vn.kyluu.ades.augmentation;

import org.jspecify.annotations.NullMarked;
