package vn.kyluu.archive.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.validation.Coverage;
import vn.kyluu.ades.validation.ValidatedSignature;

/**
 * One signature with the facts that Thông tư 15/2025/TT-BKHCN, Điều 6 khoản 4, wants shown.
 *
 * @param timestampBy who made that time stamp, if it is valid by itself
 */
public record SignatureJson(
        String indication,
        @Nullable String subIndication,
        @Nullable String issuingCa,
        Signer signer,
        @Nullable String certificateManagedBy,
        @Nullable String signingTime,
        @Nullable String timestampTime,
        @Nullable String timestampBy,
        String integrity,
        String validAtSigningTime,
        @Nullable Period certificateValidity,
        @Nullable String level,
        @Nullable String role,
        @Nullable String commitment,
        @Nullable String step,
        boolean coversWholeDocument,
        String coverage,
        @Nullable Long revisionEnd,
        List<FindingJson> changesAfter,
        List<FindingJson> findings) {

    /** Who signed, as the certificate says. */
    public record Signer(
            @Nullable String name,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable String identifier,
            @Nullable String certificateSha256) {}

    /** From when to when a certificate is valid. */
    public record Period(String notBefore, String notAfter) {}

    static SignatureJson of(ValidatedSignature signature, Moments moments, Locale locale) {
        Optional<SigningCertificate> signer = signature.signer();
        return new SignatureJson(
                signature.indication().name(),
                signature.subIndication().map(Enum::name).orElse(null),
                signature.issuedBy().orElse(null),
                new Signer(
                        signer.map(SigningCertificate::commonName).orElse(null),
                        signer.flatMap(SigningCertificate::title).orElse(null),
                        signer.flatMap(SigningCertificate::organisation).orElse(null),
                        signer.flatMap(SigningCertificate::identifier).orElse(null),
                        signer.map(certificate -> certificate.sha256().hex()).orElse(null)),
                signature.certificateManagedBy().orElse(null),
                moments.text(signature.signingTime()),
                moments.text(signature.timestampTime()),
                signature.timestampBy().orElse(null),
                signature.integrity().name(),
                signature.validAtSigningTime().name(),
                signer.map(certificate ->
                                new Period(moments.text(certificate.notBefore()), moments.text(certificate.notAfter())))
                        .orElse(null),
                signature.level().map(SignatureLevel::etsiName).orElse(null),
                signature.role().orElse(null),
                signature.commitment().map(Enum::name).orElse(null),
                signature.step().orElse(null),
                signature.coverage() == Coverage.WHOLE_DOCUMENT,
                signature.coverage().name(),
                signature.revisionEnd().orElse(null),
                FindingJson.of(signature.changesAfter(), locale),
                FindingJson.of(signature.findings(), locale));
    }
}
