package vn.kyluu.ades.augmentation;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kyluu.ades.augmentation.AugmentationRefusal.Reason;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.dss.DssCertificates;
import vn.kyluu.ades.dss.DssDocuments;
import vn.kyluu.ades.dss.DssTimestamps;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.signature.SignedDocument;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.ades.timestamp.TimestampOutage;

/** Raises every signature of a document to a level. Keeps nothing between calls; safe for use by many threads. */
public final class Augmentation {
    private final TrustAnchors anchors;
    private final RevocationInquiry inquiry;
    private final TimestampAuthority authority;
    private final Clock clock;

    /** Asks nobody yet. */
    public Augmentation(TrustAnchors anchors, RevocationInquiry inquiry, TimestampAuthority authority, Clock clock) {
        this.anchors = anchors;
        this.inquiry = inquiry;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * Adds what the signatures lack for the level; a document that has it already comes back as it is.
     *
     * @param document a signed PDF or XML document
     * @throws AugmentationRefusal if it is not, or a signature in it is broken
     * @throws TimestampOutage if the authority gives no token
     * @throws RevocationOutage if the state of a certificate cannot be had
     */
    public SignedDocument raise(Octets document, SignatureLevel target) {
        return raise(document, List.of(), target);
    }

    /**
     * The same for a signature that stands beside what it signs.
     *
     * @param name of the document, as the signature has it
     * @throws AugmentationRefusal if it is none, or broken
     * @throws TimestampOutage if the authority gives no token
     * @throws RevocationOutage if the state of a certificate cannot be had
     */
    public SignedDocument raiseBeside(Octets signature, URI name, Octets document, SignatureLevel target) {
        return raise(signature, List.of(DssDocuments.named(document, name)), target);
    }

    private SignedDocument raise(Octets document, List<DSSDocument> beside, SignatureLevel target) {
        if (DssDocuments.formatOf(document) != target.format()) {
            throw new AugmentationRefusal(Reason.WRONG_FORMAT);
        }
        List<AdvancedSignature> signatures = signatures(document, beside);
        if (signatures.isEmpty()) {
            throw new AugmentationRefusal(Reason.NOT_SIGNED);
        }
        boolean isDone = signatures.stream().allMatch(signature -> Levels.has(signature, target));
        Octets raised = isDone ? document : extend(document, beside, target);
        return new SignedDocument(target, raised, newestStamp(isDone ? signatures : signatures(raised, beside)));
    }

    private Octets extend(Octets document, List<DSSDocument> beside, SignatureLevel target) {
        CommonCertificateVerifier verifier = DssCertificates.gathering(anchors, inquiry, clock);
        verifier.setAlertOnMissingRevocationData(status -> {
            throw new RevocationOutage(SilentMachine.of(status, document));
        });
        try {
            return DssDocuments.bytes(
                    Levels.extend(DssDocuments.of(document), beside, target, verifier, new DssTimestamps(authority)));
        } catch (AlertException e) {
            throw new AugmentationRefusal(Reason.SIGNATURE_BROKEN, e);
        } catch (DSSException e) {
            throw ours(e).orElse(e);
        }
    }

    /** The library wraps our own outages here and there. */
    private static Optional<RuntimeException> ours(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof TimestampOutage || each instanceof RevocationOutage) {
                return Optional.of((RuntimeException) each);
            }
        }
        return Optional.empty();
    }

    private static List<AdvancedSignature> signatures(Octets document, List<DSSDocument> beside) {
        try {
            return Levels.signatures(DssDocuments.of(document), beside);
        } catch (DSSException | UnsupportedOperationException e) {
            throw new AugmentationRefusal(Reason.DOCUMENT_UNREADABLE, e);
        }
    }

    private static Optional<Instant> newestStamp(List<AdvancedSignature> signatures) {
        return signatures.stream()
                .flatMap(signature -> signature.getAllTimestamps().stream())
                .map(stamp -> stamp.getCreationDate().toInstant())
                .max(Comparator.naturalOrder());
    }
}
