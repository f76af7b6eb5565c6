package vn.kyluu.signing.http.wire;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.signing.document.CertificateSummary;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.document.SignedBy;

/**
 * A signature on a document.
 *
 * @param coversSha256 digest of the document's bytes that were there when it was made
 */
@Schema(name = "Signature")
public record SignatureWire(
        UUID id,
        String step,
        String role,
        Signer signer,
        Certificate certificate,
        @Schema(example = "PAdES_BASELINE_T") String level,
        OffsetDateTime signingTime,
        @Nullable OffsetDateTime timestampTime,
        @Schema(enumeration = {"HSM", "TOKEN", "REMOTE"}) String device,
        String coversSha256,
        @Nullable OnBehalf onBehalfOf) {

    /**
     * In whose place somebody signed.
     *
     * @param words as in the stamp: {@code TUQ. GIÁM ĐỐC}
     */
    @Schema(name = "OnBehalfOf")
    public record OnBehalf(UUID delegationId, Signer principal, String words) {}

    /** Who signed. */
    @Schema(name = "SignedBy")
    public record Signer(String staffCode, String name, String title) {
        static Signer of(SignedBy signer) {
            return new Signer(signer.staffCode(), signer.name(), signer.title());
        }
    }

    /** The certificate, as far as people read it; serial in lower-case hex. */
    @Schema(name = "Certificate")
    public record Certificate(
            String subject, String issuer, String serial, OffsetDateTime notBefore, OffsetDateTime notAfter) {
        static Certificate of(CertificateSummary certificate, Times times) {
            return new Certificate(
                    certificate.subject(),
                    certificate.issuer(),
                    certificate.serial(),
                    times.at(certificate.notBefore()),
                    times.at(certificate.notAfter()));
        }

        /** The same of a whole certificate. */
        public static Certificate of(SigningCertificate certificate, Times times) {
            return new Certificate(
                    certificate.subject(),
                    certificate.issuer(),
                    certificate.serialNumber(),
                    times.at(certificate.notBefore()),
                    times.at(certificate.notAfter()));
        }
    }

    public static SignatureWire of(Signature signature, Times times) {
        return new SignatureWire(
                signature.id(),
                signature.step(),
                signature.role().code(),
                new Signer(
                        signature.signer().staffCode(),
                        signature.signer().name(),
                        signature.signer().title()),
                Certificate.of(signature.certificate(), times),
                signature.level().etsiName(),
                times.at(signature.signingTime()),
                times.at(signature.timestampTime()),
                signature.device().name(),
                signature.covers().hex(),
                signature
                        .onBehalfOf()
                        .map(each -> new OnBehalf(each.delegationId(), Signer.of(each.principal()), each.words()))
                        .orElse(null));
    }
}
