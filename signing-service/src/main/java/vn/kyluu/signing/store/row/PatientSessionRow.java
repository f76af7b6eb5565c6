package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.signing.confirmation.signature.PatientSession;

/** A paper that waits for a patient's signature. */
@Entity
@Table(name = "patient_session")
@SuppressWarnings("NullAway.Init")
public class PatientSessionRow {
    @Id
    private UUID id;

    @Column(name = "document_id")
    private UUID documentId;

    private byte[] sha256;

    @Embedded
    private ConfirmantPart confirmant;

    private byte[] paper;
    private String chain;

    @Enumerated(EnumType.STRING)
    private SignatureAlgorithm algorithm;

    @Column(name = "signing_time")
    private Instant signingTime;

    @Column(name = "staff_code")
    private String staffCode;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "value")
    private byte @Nullable [] signatureValue;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** For Hibernate. */
    protected PatientSessionRow() {}

    public PatientSessionRow(PatientSession session) {
        this.id = session.id();
        this.documentId = session.documentId();
        this.sha256 = Sha256.of(session.sha256());
        this.confirmant = new ConfirmantPart(session.confirmant());
        this.paper = Sha256.of(session.paper());
        this.chain = Pem.of(session.chain());
        this.algorithm = session.algorithm();
        this.signingTime = session.signingTime();
        this.staffCode = session.staffCode();
        this.expiresAt = session.expiresAt();
        fill(session);
    }

    public final void fill(PatientSession changed) {
        this.signatureValue = changed.value().map(Octets::toByteArray).orElse(null);
        this.endedAt = changed.endedAt().orElse(null);
    }

    public PatientSession value() {
        return new PatientSession(
                id,
                documentId,
                Sha256.digest(sha256),
                confirmant.value(),
                Sha256.digest(paper),
                Pem.chain(chain),
                algorithm,
                signingTime,
                staffCode,
                expiresAt,
                Optional.ofNullable(signatureValue).map(Octets::of),
                Optional.ofNullable(endedAt));
    }
}
