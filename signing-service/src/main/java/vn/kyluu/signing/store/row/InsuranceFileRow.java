package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.kyluu.signing.insurance.InsuranceFile;

/** A file for the social insurance. */
@Entity
@Table(name = "insurance_file")
@SuppressWarnings("NullAway.Init")
public class InsuranceFileRow {
    @Id
    private UUID id;

    private String facility;
    private int dossiers;
    private byte[] sha256;
    private long size;

    @Column(name = "sealed_by")
    private String sealedBy;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    /** For Hibernate. */
    protected InsuranceFileRow() {}

    public InsuranceFileRow(InsuranceFile file) {
        this.id = file.id();
        this.facility = file.facility();
        this.dossiers = file.dossiers();
        this.sha256 = Sha256.of(file.sha256());
        this.size = file.size();
        this.sealedBy = file.sealedBy();
        this.sealedAt = file.sealedAt();
    }

    public InsuranceFile value() {
        return new InsuranceFile(id, facility, dossiers, Sha256.digest(sha256), size, sealedBy, sealedAt);
    }
}
