package vn.kyluu.ades.augmentation;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pdf.PdfPermissionsChecker;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.analyzer.DefaultDocumentAnalyzer;
import eu.europa.esig.dss.spi.validation.analyzer.DocumentAnalyzer;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESLevelBaselineT;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.util.List;
import vn.kyluu.ades.dss.DssCertificates;
import vn.kyluu.ades.dss.DssNames;
import vn.kyluu.ades.dss.DssPdfFactory;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;

/** The library's extensions, so called that each adds only what is missing. */
final class Levels {
    private Levels() {}

    static List<AdvancedSignature> signatures(DSSDocument document, List<DSSDocument> beside) {
        DocumentAnalyzer analyzer = DefaultDocumentAnalyzer.fromDocument(document);
        if (analyzer instanceof PDFDocumentAnalyzer pdf) {
            pdf.setPdfObjFactory(new DssPdfFactory());
        }
        analyzer.setDetachedContents(beside);
        analyzer.setCertificateVerifier(DssCertificates.withoutNetwork());
        return analyzer.getSignatures();
    }

    static boolean has(AdvancedSignature signature, SignatureLevel level) {
        return switch (level) {
            case PADES_BASELINE_B, XADES_BASELINE_B -> true;
            case PADES_BASELINE_T, XADES_BASELINE_T -> signature.hasTProfile();
            case PADES_BASELINE_LT, XADES_BASELINE_LT -> signature.hasTProfile() && signature.hasLTProfile();
            case PADES_BASELINE_LTA, XADES_BASELINE_LTA -> signature.hasLTAProfile();
        };
    }

    static DSSDocument extend(
            DSSDocument document,
            List<DSSDocument> beside,
            SignatureLevel target,
            CertificateVerifier verifier,
            TSPSource stamps) {
        return target.format() == SignatureFormat.PADES
                ? extendPdf(document, target, verifier, stamps)
                : extendXml(document, beside, target, verifier, stamps);
    }

    private static DSSDocument extendPdf(
            DSSDocument document, SignatureLevel target, CertificateVerifier verifier, TSPSource stamps) {
        DssPdfFactory factory = new DssPdfFactory();
        PdfPermissionsChecker permissions = new PdfPermissionsChecker();
        // a lock on all fields does not forbid a document time stamp (ISO 32000-2, 12.8.2.2.2); the library thinks it
        // does
        permissions.setAlertOnForbiddenSignatureCreation(new SilentOnStatusAlert());
        factory.setPdfPermissionsChecker(permissions);
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(DssNames.of(target));
        PAdESService service = new PAdESService(verifier);
        service.setTspSource(stamps);
        service.setPdfObjFactory(factory);
        return service.extendDocument(document, parameters);
    }

    private static DSSDocument extendXml(
            DSSDocument document,
            List<DSSDocument> beside,
            SignatureLevel target,
            CertificateVerifier verifier,
            TSPSource stamps) {
        XAdESSignatureParameters parameters = new XAdESSignatureParameters();
        parameters.setDetachedContents(beside);
        if (target == SignatureLevel.XADES_BASELINE_T) {
            // asked for T itself, the library stamps again what has a stamp
            parameters.setSignatureLevel(DssNames.of(SignatureLevel.XADES_BASELINE_LT));
            XAdESLevelBaselineT extension = new XAdESLevelBaselineT(verifier);
            extension.setTspSource(stamps);
            return extension.extendSignatures(document, parameters);
        }
        parameters.setSignatureLevel(DssNames.of(target));
        XAdESService service = new XAdESService(verifier);
        service.setTspSource(stamps);
        return service.extendDocument(document, parameters);
    }
}
