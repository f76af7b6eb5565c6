package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import vn.kyluu.signing.consent.Consent;

/** Consent to one document. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class ConsentPart {
    @Column(name = "document_id")
    private UUID documentId;

    private byte[] sha256;
    private boolean used;

    /** For Hibernate. */
    protected ConsentPart() {}

    ConsentPart(Consent consent) {
        this.documentId = consent.documentId();
        this.sha256 = Sha256.of(consent.sha256());
        this.used = consent.used();
    }

    Consent value() {
        return new Consent(documentId, Sha256.digest(sha256), used);
    }
}
