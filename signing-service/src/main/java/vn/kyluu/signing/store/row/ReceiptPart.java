package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import vn.kyluu.signing.record.Receipt;

/** A receipt of an archived record. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class ReceiptPart {
    @Column(name = "record_version")
    private int recordVersion;

    private String site;

    @Column(name = "site_version")
    private String siteVersion;

    private String sha256;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    /** For Hibernate. */
    protected ReceiptPart() {}

    ReceiptPart(int recordVersion, Receipt receipt) {
        this.recordVersion = recordVersion;
        this.site = receipt.site();
        this.siteVersion = receipt.versionId();
        this.sha256 = receipt.sha256();
        this.lockedUntil = receipt.lockedUntil();
        this.verifiedAt = receipt.verifiedAt();
    }

    int recordVersion() {
        return recordVersion;
    }

    Receipt value() {
        return new Receipt(site, siteVersion, sha256, lockedUntil, verifiedAt);
    }
}
