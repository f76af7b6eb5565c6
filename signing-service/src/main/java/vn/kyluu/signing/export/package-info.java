/**
 * A closed record as other programs take it: its data, and what stands in its documents' signatures.
 *
 * <p>Offers {@link vn.kyluu.signing.export.ExportRecord} and {@link vn.kyluu.signing.export.RecordXml}.
 *
 * <ul>
 *   <li>R1 The root is {@code HoSoBenhAn}, the groups bear the names of official letter 365/TTYQG-GPQLCL (2025), annex, which is known from one
 *       source; what that letter has no place for (digests, signers) is the group {@code DanhSachTaiLieu}. Only what this service
 *       knows is exported: clinical data stays with the EMR and in the documents.
 *   <li>R2 The XML is valid by {@code ho-so-benh-an-1.xsd}; JSON holds the same under the same names.
 *   <li>R3 A record that is not closed is not exported; every export is written down.
 * </ul>
 *
 * <p>Not here: the documents' bytes (room {@code document}); the proof bundle (the archive).
 */
@NullMarked
package vn.kyluu.signing.export;

import org.jspecify.annotations.NullMarked;
