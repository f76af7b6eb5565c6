/**
 * One more revision at the end of a PDF, written object by object.
 *
 * <p>Offers: {@link vn.kyluu.ades.revision.PdfFile} (reads what must be known of the file),
 * {@link vn.kyluu.ades.revision.RevisionWriter} (appends objects), {@link vn.kyluu.ades.revision.PdfText} (objects as text),
 * {@link vn.kyluu.ades.revision.RunLength} (the one compression that gives the same bytes in any program),
 * {@link vn.kyluu.ades.revision.SignatureHole} (the place a signature goes into), {@link vn.kyluu.ades.revision.PdfSource}
 * (a file as iText reads it).
 *
 * <ul>
 *   <li>R1 The bytes before stay as they were (ISO 32000-1, 7.5.6, incremental updates).
 *   <li>R2 Nothing is written but what is asked for: no new dates, identifiers, producers. The same input gives the same bytes in
 *       any program: nothing is deflated, no order depends on hash codes.
 *   <li>R3 The cross-reference section has the form of the one before it, table or stream (7.5.4, 7.5.8).
 *   <li>R4 Everything but the hole is signed (ISO 32000-1, 12.8.1: ByteRange).
 * </ul>
 *
 * Not here: what the objects mean ({@code creation}).
 */
@NullMarked
package vn.kyluu.ades.revision;

import org.jspecify.annotations.NullMarked;
