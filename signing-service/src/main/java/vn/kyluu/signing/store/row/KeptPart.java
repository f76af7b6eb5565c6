package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import vn.kyluu.signing.record.KeptVersion;
import vn.kyluu.signing.record.Receipt;

/** A version of a record in the archive, without its receipts. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class KeptPart {
    @Column(name = "record_version")
    private int number;

    @Column(name = "manifest_id")
    private UUID manifestId;

    @Column(name = "manifest_sha256")
    private byte[] manifestSha256;

    @Column(name = "deposit_id")
    private String depositId;

    @Column(name = "archive_id")
    private String archiveId;

    /** For Hibernate. */
    protected KeptPart() {}

    KeptPart(KeptVersion kept) {
        this.number = kept.number();
        this.manifestId = kept.manifest();
        this.manifestSha256 = Sha256.of(kept.manifestSha256());
        this.depositId = kept.depositId();
        this.archiveId = kept.archiveId();
    }

    int number() {
        return number;
    }

    KeptVersion value(List<Receipt> receipts) {
        return new KeptVersion(number, manifestId, Sha256.digest(manifestSha256), depositId, archiveId, receipts);
    }
}
