/**
 * A paper that came in, scanned: pictures of its pages become one PDF/A-2b that says on every page what it is.
 *
 * <p>Offers {@link vn.kyluu.ades.scanning.ScannedPaper}.
 *
 * <ul>
 *   <li>R1 The result is PDF/A-2b (ISO 19005-2) before and after its signature; its text is the mark only.
 *   <li>R2 Every page bears at its foot that it was converted from paper, by which system of whom, under which code, by whom and when
 *       (Decree 137/2024/NĐ-CP article 4; Law 20/2023/QH15 article 12.2); the first page leaves room at its top right for the
 *       facility's signature (Circular 05/2025/TT-BNV). Nothing covers the picture.
 *   <li>R3 JPEG, PNG and PDF are taken, told by their bytes; each picture is drawn anew, so that nothing but what is seen gets in.
 *   <li>R4 A picture is measured before it is unpacked: at most 24 million dots and 12,000 a side, 200 pages; a picture that is cut off, or of
 *       an encoding that would silently stay blank (JBIG2, JPEG 2000), is refused.
 * </ul>
 *
 * <p>Not here: whether a PDF may come in at all (room {@code screening}); signing it (room {@code creation}).
 */
@NullMarked
package vn.kyluu.ades.scanning;

import org.jspecify.annotations.NullMarked;
