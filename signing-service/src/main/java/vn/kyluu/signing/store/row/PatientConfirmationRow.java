package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.kyluu.signing.confirmation.PatientConfirmation;
import vn.kyluu.signing.confirmation.Relation;

/** That a patient confirmed a document. */
@Entity
@Table(name = "patient_confirmation")
@SuppressWarnings("NullAway.Init")
public class PatientConfirmationRow {
    @Id
    private UUID id;

    @Column(name = "document_id")
    private UUID documentId;

    private String method;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    private byte[] covers;

    @Column(name = "attended_by")
    private String attendedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    /** For Hibernate. */
    protected PatientConfirmationRow() {}

    public PatientConfirmationRow(PatientConfirmation made) {
        this.id = made.id();
        this.documentId = made.documentId();
        this.method = made.method();
        this.relation = made.relation();
        this.covers = Sha256.of(made.covers());
        this.attendedBy = made.attendedBy();
        this.confirmedAt = made.at();
    }

    public PatientConfirmation value() {
        return new PatientConfirmation(
                id, documentId, method, relation, Sha256.digest(covers), attendedBy, confirmedAt);
    }
}
