/**
 * The archive's own disk, on which what comes in is laid down before it is judged.
 *
 * <p>Offers: {@link vn.kyluu.archive.spool.Spool}, {@link vn.kyluu.archive.spool.Upload},
 * {@link vn.kyluu.archive.spool.SpooledPart}.
 *
 * <ul>
 *   <li>R1 A part is read once, as a stream: while it is written both digests are taken, and at the limit it stops.
 *   <li>R2 The type of a part is found in its bytes, whatever anybody said.
 *   <li>R3 An accepted package is forced to the disk before the catalogue knows it, and stays until both sites have it.
 *   <li>R4 What was not accepted is gone when the request ends, or at the next start.
 *   <li>R5 What is here is a working copy; nothing here is the archive.
 * </ul>
 *
 * Not here: the archive's copies ({@code vault}), whether a package is accepted ({@code ingest}).
 */
@NullMarked
package vn.kyluu.archive.spool;

import org.jspecify.annotations.NullMarked;
