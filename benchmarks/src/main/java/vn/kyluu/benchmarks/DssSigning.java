package vn.kyluu.benchmarks;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.time.Instant;
import java.util.Date;
import vn.kyluu.pki.TestSigner;

/** The reference: an unseen B-B signature by the three calls of DSS, with the service kept. */
final class DssSigning {
    private final PAdESService service = new PAdESService(new CommonCertificateVerifier());
    private final TestSigner signer;
    private final MemoryKey key;
    private final String field;
    private final Instant now;

    DssSigning(TestSigner signer, String field, Instant now) {
        this.signer = signer;
        this.key = new MemoryKey(signer);
        this.field = field;
        this.now = now;
    }

    DSSDocument sign(byte[] pdf) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(signer.certificate()));
        parameters.setCertificateChain(
                signer.chain().stream().map(CertificateToken::new).toList());
        parameters.getImageParameters().getFieldParameters().setFieldId(field);
        parameters.bLevel().setSigningDate(Date.from(now));
        DSSDocument document = new InMemoryDocument(pdf);
        byte[] data = service.getDataToSign(document, parameters).getBytes();
        return service.signDocument(
                document, parameters, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, key.sign(data)));
    }
}
