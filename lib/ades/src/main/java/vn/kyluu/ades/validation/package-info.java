/**
 * Judges signed documents and signers' certificates.
 *
 * <p>Offers: {@link vn.kyluu.ades.validation.Validation} (a PDF or XML to a {@link
 * vn.kyluu.ades.validation.ValidationReport}), {@link vn.kyluu.ades.validation.CertificateValidation} (is this certificate
 * good now?).
 *
 * <ul>
 *   <li>R1 The verdict is one of ETSI EN 319 102-1, clause 5.1.3: TOTAL_PASSED, INDETERMINATE, TOTAL_FAILED, with its
 *       sub-indication; that of a document is the worst of its signatures'. What could not be checked is INDETERMINATE.
 *   <li>R2 Bad input is no exception: it gets a verdict and a finding.
 *   <li>R3 After a signature only the legal tail may follow (room {@code validation.revision}); anything else is TOTAL_FAILED
 *       with MODIFIED_AFTER_SIGNING and the place.
 *   <li>R4 In XML a signature counts only if it covers the whole document (room {@code validation.reference}).
 *   <li>R5 Nothing in an uploaded file makes us call a stranger's host: issuers are never fetched, responders are asked only
 *       for certificates below one of our trust anchors, external references and policies are not followed.
 *   <li>R6 The seven facts of TT 15/2025/TT-BKHCN, Điều 6 khoản 4 can be read from each signature: issuing CA, signer, unit
 *       that manages the certificate, signing time or time stamp, integrity, validity at signing, certificate period.
 *   <li>R7 Every finding has a text in Vietnamese and in English; none is the library's.
 *   <li>R8 A certificate is good only with a path to a trust anchor, inside its period, with usage digitalSignature or
 *       nonRepudiation, and not revoked for its whole path (RFC 5280, clause 6; TT 15/2025 PL II): OCSP is asked first, the
 *       CRL if it is silent.
 * </ul>
 *
 * <p>Not here: what may be submitted for signing (room {@code screening}); making and raising signatures ({@code creation},
 * {@code augmentation}); evidence records ({@code evidence}).
 */
@NullMarked
package vn.kyluu.ades.validation;

import org.jspecify.annotations.NullMarked;
