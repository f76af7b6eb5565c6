/**
 * What was done to a PDF after each of its signatures, object by object.
 *
 * <p>Offers: {@link vn.kyluu.ades.validation.revision.RevisionReview}.
 *
 * <ul>
 *   <li>R1 A signature's range begins at byte 0, leaves out exactly its own value, and ends where a revision ends (ISO 32000-1,
 *       12.8.1).
 *   <li>R2 The legal tail of a signature: value and appearance of a signature field that was there before, {@code /DSS} and
 *       {@code /Extensions} in the catalog, a document time stamp in a field without size, the flags of the form, and the
 *       dates of the file. Everything else is a deviation, with its place.
 *   <li>R3 Each revision after the first signature is compared with the one before it as a reader sees both: the whole tree
 *       below the trailer, page by page, field by field.
 *   <li>R4 Every byte after a signature belongs to a declared revision: its cross-reference section lies in it, leads back to
 *       the one before, and lists every object in it. What no section declares is a deviation, since other readers may show it.
 *   <li>R5 A signature that an earlier revision had and the last one has not is a deviation.
 *   <li>R6 After a signature that locks a field (FieldMDP) or forbids changes (DocMDP 1) nobody signs it.
 *   <li>R7 A strict reader of the file's structure and PDFBox find every object at the same place ({@code structure}); an object
 *       that is taken away after a signature is a deviation, though some readers go on showing it.
 *   <li>R8 What other programs do while signing, and what hides nothing of what was signed, is told apart from changes: a
 *       visible field that came with an approval signature, and metadata (XMP).
 * </ul>
 *
 * <p>Not here: whether the cryptographic value fits (the library), what a deviation means for the verdict (room above), writing
 * revisions ({@code vn.kyluu.ades.revision}).
 */
@NullMarked
package vn.kyluu.ades.validation.revision;

import org.jspecify.annotations.NullMarked;
