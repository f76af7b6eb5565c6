/**
 * What differs between two revisions of a PDF, object by object, and may not.
 *
 * <p>Offers: {@link vn.kyluu.ades.validation.comparison.RevisionComparison}, {@link
 * vn.kyluu.ades.validation.comparison.Deviation}, {@link vn.kyluu.ades.validation.comparison.SignatureEntry} with its {@link
 * vn.kyluu.ades.validation.comparison.ByteRange}. For {@code validation.revision} and {@code validation.judge} only.
 *
 * <ul>
 *   <li>R1 A signature's range begins at byte 0, leaves out exactly its own value, and ends where a revision ends (ISO 32000-1,
 *       12.8.1).
 *   <li>R2 The legal tail of a signature: value and appearance of a signature field that was there before, {@code /DSS} and
 *       {@code /Extensions} in the catalog, a document time stamp in a field without size, the flags of the form, and the
 *       dates of the file. Everything else is a deviation, with its place: the whole tree below the trailer is compared, page by
 *       page, field by field.
 *   <li>R3 A signature that locks a field (FieldMDP) or forbids changes (DocMDP 1) forbids to sign it later.
 *   <li>R4 What other programs do while signing, and what hides nothing of what was signed, is told apart from changes: a
 *       visible field that came with an approval signature, and metadata (XMP).
 * </ul>
 *
 * <p>Not here: which revisions there are ({@code validation.revision}), what a deviation means for the verdict ({@code
 * validation.judge}).
 */
@NullMarked
package vn.kyluu.ades.validation.comparison;

import org.jspecify.annotations.NullMarked;
