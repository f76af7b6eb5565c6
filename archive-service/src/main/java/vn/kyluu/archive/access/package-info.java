/**
 * Reading what is archived; every look is written down.
 *
 * <p>Offers: {@link vn.kyluu.archive.access.ViewRecord}, {@link vn.kyluu.archive.access.SearchRecords},
 * {@link vn.kyluu.archive.access.ReadContent}.
 *
 * <ul>
 *   <li>R1 Who looked at which record or took which document is in the audit trail before the answer leaves
 *       (Luật Khám bệnh, chữa bệnh 15/2023/QH15, Điều 69).
 *   <li>R2 The bytes of a document are compared with the catalogue's digest before the first of them leaves.
 *   <li>R3 A search leaves the number of records found, not what was searched for: that may name a patient.
 * </ul>
 *
 * Not here: which role may call ({@code http}), whether signatures are valid ({@code verification}).
 */
@NullMarked
package vn.kyluu.archive.access;

import org.jspecify.annotations.NullMarked;
