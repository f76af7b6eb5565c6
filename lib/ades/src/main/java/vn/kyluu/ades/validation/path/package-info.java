/**
 * Whether a signer's certificate is good at this moment.
 *
 * <p>Offers: {@link vn.kyluu.ades.validation.path.CertificateValidation}.
 *
 * <ul>
 *   <li>R1 A certificate is good only with a path to a trust anchor, inside its period, with usage digitalSignature or
 *       nonRepudiation, and not revoked for its whole path (RFC 5280, clause 6; TT 15/2025 PL II): OCSP is asked first, the
 *       CRL if it is silent.
 *   <li>R2 Nobody is asked before the path is proved.
 * </ul>
 *
 * <p>Not here: how authorities are asked ({@code revocation}), signatures in documents ({@code validation.judge}).
 */
@NullMarked
package vn.kyluu.ades.validation.path;

import org.jspecify.annotations.NullMarked;
