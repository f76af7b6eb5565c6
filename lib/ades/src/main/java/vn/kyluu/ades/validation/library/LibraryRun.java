package vn.kyluu.ades.validation.library;

import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.dss.DssCertificates;
import vn.kyluu.ades.dss.DssDocuments;

/** Has the library judge a document by ETSI EN 319 102-1, with everything switched off that would call strangers (R1). */
public final class LibraryRun {
    private final CommonCertificateVerifier sources;
    private final TrustAnchors anchors;
    private final Clock clock;
    private final ValidationPolicy policy;

    public LibraryRun(TrustAnchors anchors, RevocationSettings settings, Clock clock) {
        // kept for its connections: each run gets a verifier of its own, since that one holds state
        this.sources = DssCertificates.verifier(anchors, settings);
        this.anchors = anchors;
        this.clock = clock;
        // reading it takes as long as a signature; it is only read from
        this.policy = RememberedPolicy.byDefault();
    }

    /** Empty if the library cannot read the document. */
    public Optional<Reports> judge(Octets document) {
        try {
            SignedDocumentValidator validator = validator(DssDocuments.of(document));
            validator.setCertificateVerifier(verifier());
            validator.setSignaturePolicyProvider(new SignaturePolicyProvider());
            validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
            validator.setValidationTime(Date.from(clock.instant()));
            return Optional.of(validator.validateDocument(policy));
        } catch (RuntimeException | StackOverflowError e) {
            // the library meets hostile input with every kind of exception; the caller says that a signature is
            // unreadable
            return Optional.empty();
        }
    }

    private static SignedDocumentValidator validator(DSSDocument document) {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(document);
        if (validator instanceof PDFDocumentValidator pdf) {
            pdf.setPdfObjFactory(NoComparison.factory());
        }
        return validator;
    }

    private CommonCertificateVerifier verifier() {
        CommonCertificateVerifier verifier = DssCertificates.withoutNetwork();
        verifier.setTrustedCertSources(DssCertificates.trusted(anchors));
        verifier.setOcspSource(sources.getOcspSource());
        verifier.setCrlSource(sources.getCrlSource());
        verifier.setCheckRevocationForUntrustedChains(false);
        return verifier;
    }
}
