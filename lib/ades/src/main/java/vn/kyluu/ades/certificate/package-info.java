/**
 * Who a signature belongs to: certificates, their chains, and what is known about them.
 *
 * <p>Offers: {@link vn.kyluu.ades.certificate.SigningCertificate}, {@link vn.kyluu.ades.certificate.CertificateChain},
 * {@link vn.kyluu.ades.certificate.TrustAnchors}, {@link vn.kyluu.ades.certificate.AnchorDirectory}, {@link vn.kyluu.ades.certificate.RevocationSettings},
 * {@link vn.kyluu.ades.certificate.CertificateStatus}.
 *
 * <ul>
 *   <li>R1 A certificate is what its DER bytes say (RFC 5280); names are read from the subject, also names of several
 *       parts and with every Vietnamese letter.
 *   <li>R2 The identifier of a person or an organisation is the attribute UID (0.9.2342.19200300.100.1.1), where the
 *       Vietnamese authorities write {@code CCCD:…} or {@code MST:…}; else the attribute serialNumber (2.5.4.5).
 *   <li>R3 A chain begins with the signer's certificate and has 1 to 10 certificates, each issued by the next.
 *   <li>R4 Trust anchors come from a directory, and from a trusted list where one is configured; an empty or unreadable directory
 *       is an error, never "trust nobody".
 *   <li>R5 A status is one of a closed set of cases, never a boolean.
 *   <li>R6 A directory that breaks while it is in use, or before a start that remembers an earlier one, leaves the last good set
 *       in force and says so in the log; it never widens or empties what is trusted.
 * </ul>
 *
 * Not here: judging a certificate ({@code validation}).
 */
@NullMarked
package vn.kyluu.ades.certificate;

import org.jspecify.annotations.NullMarked;
