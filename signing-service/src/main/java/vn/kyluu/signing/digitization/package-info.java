/**
 * Papers that come in: scanned pages become a document of the record, marked as a copy of paper and sealed.
 *
 * <p>Offers {@link vn.kyluu.signing.digitization.TakeScannedPaper}.
 *
 * <ul>
 *   <li>R1 The pages become one PDF/A-2b (lib/ades, room {@code scanning}) whose every page says that it was converted from paper, by
 *       whom, when, by which system of which facility, and under which code (Circular 13/2025/TT-BYT article 5.2; Decree
 *       137/2024/NĐ-CP article 4).
 *   <li>R2 The facility seals it at once, at the top right of its first page (Circular 05/2025/TT-BNV).
 *   <li>R3 A PDF among the pages is screened like any document; then only what is seen of it is taken.
 *   <li>R4 A closed record takes nothing.
 * </ul>
 *
 * <p>Not here: documents that were made by a computer (room {@code intake}).
 */
@NullMarked
package vn.kyluu.signing.digitization;

import org.jspecify.annotations.NullMarked;
