package vn.kyluu.benchmarks;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import vn.kyluu.ades.certificate.TrustAnchors;

/** The reference: DSS as it comes, with its comparison of revisions and pages on. */
final class DssValidation {
    private final CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();

    DssValidation(TrustAnchors anchors) {
        anchors.certificates().forEach(anchor -> trusted.addCertificate(new CertificateToken(anchor)));
    }

    boolean passes(byte[] pdf) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setOcspSource(new OnlineOCSPSource());
        verifier.setCrlSource(new OnlineCRLSource());
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf, "signed.pdf"));
        validator.setCertificateVerifier(verifier);
        Reports reports = validator.validateDocument();
        return reports.getXmlValidationReport() != null
                && reports.getSimpleReport().getSignatureIdList().stream()
                        .allMatch(id -> reports.getSimpleReport().getIndication(id) == Indication.TOTAL_PASSED);
    }
}
