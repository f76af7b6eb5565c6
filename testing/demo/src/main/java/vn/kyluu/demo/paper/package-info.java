/**
 * The sample discharge: one invented patient, three documents as an EMR would hand them in.
 *
 * <p>Offers {@link vn.kyluu.demo.paper.Visit} (the facts) and the three documents made of them:
 * {@link vn.kyluu.demo.paper.DischargeSummary}, {@link vn.kyluu.demo.paper.TreatmentSheet} and
 * {@link vn.kyluu.demo.paper.MedicalRecordXml}.
 *
 * <ul>
 *   <li>R1 All persons are invented.
 *   <li>R2 The summary follows Mẫu 03 (tóm tắt hồ sơ bệnh án) of TT 25/2025/TT-BYT; words are not abbreviated (TT 32/2023
 *       article 52).
 *   <li>R3 The XML has the eleven groups of CV 365/TTYQG-GPQLCL, in their order, under {@code HoSoBenhAn}.
 *   <li>R4 PDF files embed their font; Vietnamese text can be searched and copied.
 * </ul>
 *
 * Not here: signature fields and stamps (the signing-service makes them).
 */
@NullMarked
package vn.kyluu.demo.paper;

import org.jspecify.annotations.NullMarked;
