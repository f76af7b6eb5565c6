/**
 * Papers that the services write themselves: minutes, reports.
 *
 * <p>Offers: {@link vn.kyluu.ades.paper.PaperDrawing}, which draws what {@link vn.kyluu.ades.paper.Block}s say.
 *
 * <ul>
 *   <li>R1 Every paper is PDF/A-2b (ISO 19005-2): the font is in it, colours are sRGB, nothing moves and nothing is fetched.
 *   <li>R2 Full Vietnamese. A letter that the font lacks shows as a replacement sign and never makes drawing fail; long words are
 *       cut, nothing runs over an edge.
 *   <li>R3 What a verdict is, is said by colour, by a drawn symbol and by words (WCAG 2.2, 1.4.1).
 *   <li>R4 Each page bears its number and how many there are; room for the seal is left free on the last one.
 *   <li>R5 A QR (ISO/IEC 18004) of an address is drawn of squares, with a quiet zone, large enough for a phone.
 * </ul>
 *
 * Not here: what papers say (the services), the seal ({@code creation}), scanned papers ({@code scanning}).
 */
@NullMarked
package vn.kyluu.ades.paper;

import org.jspecify.annotations.NullMarked;
