/**
 * What the archive knows of a record it keeps.
 *
 * <p>Offers: {@link vn.kyluu.archive.record.ArchivedRecord}, its {@link vn.kyluu.archive.record.Custody} and
 * {@link vn.kyluu.archive.record.LookupCode}, and the catalogue {@link vn.kyluu.archive.record.Records} (port).
 *
 * <ul>
 *   <li>R1 A record has one archive identifier and one version of its package; neither ever changes.
 *   <li>R2 Custody says only what receipts prove: kept at no site yet, at one, at all. A receipt proves nothing any more once a later look
 *       found other bytes, none, or none that could be read.
 *   <li>R3 Each version of a record number is archived once; versions follow each other without gaps, each kept on its own, each naming the
 *       closing manifest before it by digest.
 *   <li>R4 A lookup code cannot be guessed (80 random bits) and says nothing about the patient
 *       (Nghị định 137/2024, Điều 5: a printed copy carries a code by which it can be looked up).
 *   <li>R5 Names of patients never show in printed values, so they cannot slip into a log.
 * </ul>
 *
 * Not here: the bytes ({@code vault}), how long ({@code retention}), whether it is still true ({@code verification}).
 */
@NullMarked
package vn.kyluu.archive.record;

import org.jspecify.annotations.NullMarked;
