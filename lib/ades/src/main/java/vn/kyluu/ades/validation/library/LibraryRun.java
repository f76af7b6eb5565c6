package vn.kyluu.ades.validation.library;

import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.digest.ScratchFailure;
import vn.kyluu.ades.dss.DssCertificates;
import vn.kyluu.ades.dss.DssDocuments;
import vn.kyluu.ades.dss.DssPdfFactory;
import vn.kyluu.ades.revocation.RevocationInquiry;

/** Has the library judge a document by ETSI EN 319 102-1, with everything switched off that would call strangers (R1). */
public final class LibraryRun {
    private final RevocationInquiry inquiry;
    private final TrustAnchors anchors;
    private final Clock clock;
    private final ValidationPolicy policy;

    public LibraryRun(TrustAnchors anchors, RevocationInquiry inquiry, Clock clock) {
        this.inquiry = inquiry;
        this.anchors = anchors;
        this.clock = clock;
        // reading it takes as long as a signature; it is only read from
        this.policy = RememberedPolicy.byDefault();
    }

    /** Empty if the library cannot read the document. */
    public Optional<Reports> judge(Octets document) {
        return judge(document, Map.of());
    }

    /** The same of a signature that stands beside files, by their names. */
    public Optional<Reports> judge(Octets document, Map<String, Octets> beside) {
        try {
            SignedDocumentValidator validator = validator(DssDocuments.of(document));
            // a verifier of its own for each run: it holds state
            validator.setCertificateVerifier(DssCertificates.judging(anchors, inquiry, clock));
            validator.setDetachedContents(beside.entrySet().stream()
                    .map(each -> DssDocuments.named(each.getValue(), each.getKey()))
                    .toList());
            validator.setSignaturePolicyProvider(new SignaturePolicyProvider());
            validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
            validator.setValidationTime(Date.from(clock.instant()));
            return Optional.of(validator.validateDocument(policy));
        } catch (RuntimeException | StackOverflowError e) {
            ScratchFailure.rethrow(e);
            // the library meets hostile input with every kind of exception; the caller says that a signature is
            // unreadable
            return Optional.empty();
        }
    }

    private static SignedDocumentValidator validator(DSSDocument document) {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(document);
        if (validator instanceof PDFDocumentValidator pdf) {
            pdf.setPdfObjFactory(new DssPdfFactory());
        }
        return validator;
    }
}
