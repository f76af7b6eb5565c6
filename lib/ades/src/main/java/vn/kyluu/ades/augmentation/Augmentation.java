package vn.kyluu.ades.augmentation;

import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.signature.SignedDocument;
import vn.kyluu.ades.timestamp.TimestampAuthority;

/** Raises every signature of a document to a level. Keeps nothing between calls; safe for use by many threads. */
public final class Augmentation {
    /** Asks nobody yet. */
    public Augmentation(TrustAnchors anchors, RevocationSettings revocation, TimestampAuthority authority) {}

    /**
     * Adds what each signature lacks for the level.
     *
     * @param document a signed PDF or XML document
     * @throws vn.kyluu.ades.timestamp.TimestampOutage if the authority gives no token
     * @throws RevocationOutage if the state of a certificate cannot be had
     */
    public SignedDocument raise(Octets document, SignatureLevel target) {
        if (document.size() > 0) {
            throw new UnsupportedOperationException();
        }
        return new SignedDocument(target, document, java.util.Optional.empty());
    }
}
