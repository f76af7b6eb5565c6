package vn.kyluu.ades.attack;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.reference.CanonicalizationTransform;
import eu.europa.esig.dss.xades.reference.DSSReference;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.SigningWorld.Signer;
import vn.kyluu.ades.digest.Octets;

/** An XML document of which only the element {@code KetLuan} is signed: valid, and worth nothing for the rest. */
public final class PartOfXml {
    private static final String TEXT =
            "<HoSo><ChanDoan>Viêm phổi</ChanDoan><KetLuan Id=\"ket-luan\">Đỡ</KetLuan></HoSo>";

    private PartOfXml() {}

    public static Octets signed(SigningWorld world) {
        Signer doctor = world.doctor();
        DSSDocument document = new InMemoryDocument(TEXT.getBytes(StandardCharsets.UTF_8), "part.xml");
        XAdESSignatureParameters parameters = new XAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(doctor.key().certificate()));
        parameters.setCertificateChain(
                doctor.key().chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(Instant.now()));
        DSSReference reference = new DSSReference();
        reference.setId("r-part");
        reference.setUri("#ket-luan");
        reference.setContents(document);
        reference.setDigestMethodAlgorithm(DigestAlgorithm.SHA256);
        reference.setTransforms(List.of(new CanonicalizationTransform("http://www.w3.org/2001/10/xml-exc-c14n#")));
        parameters.setReferences(List.of(reference));
        XAdESService service = new XAdESService(new CommonCertificateVerifier());
        byte[] data = service.getDataToSign(document, parameters).getBytes();
        SignatureValue value =
                new SignatureValue(SignatureAlgorithm.RSA_SHA256, doctor.key().sign("SHA256withRSA", data));
        return Octets.of(DSSUtils.toByteArray(service.signDocument(document, parameters, value)));
    }
}
