package vn.kyluu.signing.store.row;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.kyluu.ades.digest.Octets;

/** An OCSP response or a CRL, in DER. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class EvidenceItem {
    enum Kind {
        OCSP,
        CRL
    }

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private byte[] der;

    /** For Hibernate. */
    protected EvidenceItem() {}

    EvidenceItem(Kind kind, Octets der) {
        this.kind = kind;
        this.der = der.toByteArray();
    }

    Kind kind() {
        return kind;
    }

    Octets der() {
        return Octets.of(der);
    }
}
