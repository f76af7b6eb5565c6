/**
 * Asks authorities whether they have taken a certificate back.
 *
 * <p>Offers: {@link vn.kyluu.ades.revocation.RevocationInquiry}.
 *
 * <ul>
 *   <li>R1 OCSP first; the CRL if OCSP is silent or its answer is unusable (TT 15/2025/TT-BKHCN, PL II).
 *   <li>R2 An answer counts only if the issuer or its delegate signed it, it is about this certificate, and it is fresh (RFC
 *       6960, clause 3.2; RFC 5280, clause 6.3). CRLs may come as DER or PEM.
 *   <li>R3 "Unknown" from a responder that answers is no reason to ask the CRL: the authority does not know the certificate.
 *   <li>R4 The caller has proved the path first: only hosts named by certificates below a trust anchor are asked.
 *   <li>R5 One inquiry serves who signs, who judges and who raises signatures: addresses of the settings, memory and silence are
 *       the same for all. Evidence for a file is asked anew for persons and machines, so that it is younger than the signature.
 *   <li>R6 Whoever did not answer, or answered nothing usable, is not asked again for the time of the settings.
 * </ul>
 *
 * <p>Not here: the path itself (room above), revocation data inside signed documents (the library judges them).
 */
@NullMarked
package vn.kyluu.ades.revocation;

import org.jspecify.annotations.NullMarked;
