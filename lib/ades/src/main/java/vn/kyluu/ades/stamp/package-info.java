/**
 * What the reader of a PDF sees of a signature.
 *
 * <p>Offers: {@link vn.kyluu.ades.stamp.VisibleStamp}, {@link vn.kyluu.ades.stamp.StampFont},
 * {@link vn.kyluu.ades.stamp.InkDrawing} (a picture in one ink out of a PNG).
 *
 * <ul>
 *   <li>R1 Name, title and time of signing, in Vietnamese; the time in ISO 8601 with its offset.
 *   <li>R2 All 134 letters of Vietnamese, whether they come composed (NFC) or as letter and mark (NFD).
 *   <li>R3 Text shrinks until all of it fits; nothing is cut off.
 *   <li>R4 A character the font lacks becomes a replacement sign; no text makes signing fail.
 *   <li>R5 The font stands in the document once, whatever the number of stamps.
 *   <li>R6 A person's handwriting is blue, a facility's seal red, whatever the colours of the picture; both are seen through
 *       (Decree 30/2020/NĐ-CP, annex I).
 * </ul>
 *
 * Not here: where the stamp stands and that it is signed ({@code creation}).
 */
@NullMarked
package vn.kyluu.ades.stamp;

import org.jspecify.annotations.NullMarked;
