package vn.kyluu.signing.document;

import java.time.Instant;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Digest;

/**
 * What is shown of a certificate.
 *
 * @param subject RFC 2253
 * @param issuer RFC 2253
 * @param serial lower-case hexadecimal
 * @param sha256 of the certificate in DER
 */
public record CertificateSummary(
        String subject, String issuer, String serial, Instant notBefore, Instant notAfter, Digest sha256) {
    public static CertificateSummary of(SigningCertificate certificate) {
        return new CertificateSummary(
                certificate.subject(),
                certificate.issuer(),
                certificate.serialNumber(),
                certificate.notBefore(),
                certificate.notAfter(),
                certificate.sha256());
    }
}
