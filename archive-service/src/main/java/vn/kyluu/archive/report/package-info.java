/**
 * The report of a verification to take away: a PDF with the facility's seal.
 *
 * <p>Offers: {@link vn.kyluu.archive.report.ReportOnUpload}, {@link vn.kyluu.archive.report.ReportOnRecord}, and the port
 * {@link vn.kyluu.archive.report.ReportSeal}.
 *
 * <ul>
 *   <li>R1 A report says what a verification made at this moment answered; it names the digest of what was judged, and the address
 *       of the live answer, which the settings give: never one that the request names.
 *   <li>R2 Nothing of an uploaded file is kept, neither here nor by whoever seals. The report of a whole record that was found true is
 *       remembered for ten minutes, in memory.
 *   <li>R3 It holds nothing medical, no patient, no document's title and no personal identifier.
 *   <li>R4 It fails closed: without the seal there is no report. Only so many are made at once, so that strangers never keep the key
 *       from those who sign.
 *   <li>R5 What is too long is cut and counted; what failed is never what is cut first.
 * </ul>
 *
 * Not here: the verdict ({@code verification}), the paper and the key (the signing-service, docs/adr/0026), how often one may ask
 * ({@code http}).
 */
@NullMarked
package vn.kyluu.archive.report;

import org.jspecify.annotations.NullMarked;
