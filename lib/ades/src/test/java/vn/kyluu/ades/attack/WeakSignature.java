package vn.kyluu.ades.attack;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.time.Instant;
import java.util.Date;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.SigningWorld.Signer;
import vn.kyluu.ades.digest.Octets;

/** A signature over SHA-1, which we make no more. */
final class WeakSignature {
    private WeakSignature() {}

    static Octets of(SigningWorld world, Octets prepared) {
        Signer doctor = world.doctor();
        DSSDocument document = new InMemoryDocument(prepared.toByteArray(), "weak.pdf");
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA1);
        parameters.getImageParameters().getFieldParameters().setFieldId(doctor.step());
        parameters.setSigningCertificate(new CertificateToken(doctor.key().certificate()));
        parameters.setCertificateChain(
                doctor.key().chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(Instant.now()));
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        byte[] data = service.getDataToSign(document, parameters).getBytes();
        SignatureValue value =
                new SignatureValue(SignatureAlgorithm.RSA_SHA1, doctor.key().sign("SHA1withRSA", data));
        return Octets.of(DSSUtils.toByteArray(service.signDocument(document, parameters, value)));
    }
}
