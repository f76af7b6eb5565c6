/**
 * How a PDF is built, read strictly from its bytes (ISO 32000-1, 7.5): the second reader beside PDFBox.
 *
 * <p>Offers: {@link vn.kyluu.ades.structure.FileStructure}.
 *
 * <ul>
 *   <li>R1 Nothing is repaired: {@code startxref} leads to a cross-reference section, each {@code /Prev} and {@code /XRefStm} to
 *       another one, each entry to an object of that number; whatever does not is told and nothing is guessed.
 *   <li>R2 The walk ends: no section twice, at most 1 000 of them, limited nesting.
 *   <li>R3 No stream grows beyond measure: not more than 64 MB at more than a hundredfold, no compression of compression;
 *       all object and cross-reference streams together 64 MB. Inflated bytes are counted, never kept.
 *   <li>R4 What PDFBox takes for the place of an object is what stands in the sections; else the readers disagree.
 * </ul>
 *
 * Not here: what the objects mean ({@code screening}, {@code validation.revision}), writing ({@code revision}).
 */
@NullMarked
package vn.kyluu.ades.structure;

import org.jspecify.annotations.NullMarked;
