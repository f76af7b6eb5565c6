package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.confirmation.CodeChallenge;

/** A code that was issued. */
@Entity
@Table(name = "patient_code")
@SuppressWarnings("NullAway.Init")
public class PatientCodeRow {
    @Id
    private UUID id;

    @Column(name = "document_id")
    private UUID documentId;

    private byte[] sha256;

    @Embedded
    private ConfirmantPart confirmant;

    @Column(name = "sent_to")
    private String sentTo;

    @Column(name = "code_hash")
    private String hash;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private int tries;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** For Hibernate. */
    protected PatientCodeRow() {}

    public PatientCodeRow(CodeChallenge issued) {
        this.id = issued.id();
        this.documentId = issued.documentId();
        this.sha256 = Sha256.of(issued.sha256());
        this.confirmant = new ConfirmantPart(issued.confirmant());
        this.sentTo = issued.sentTo();
        this.hash = issued.hash();
        this.issuedAt = issued.issuedAt();
        this.expiresAt = issued.expiresAt();
        fill(issued);
    }

    public final void fill(CodeChallenge changed) {
        this.tries = changed.tries();
        this.endedAt = changed.endedAt().orElse(null);
    }

    public CodeChallenge value() {
        return new CodeChallenge(
                id,
                documentId,
                Sha256.digest(sha256),
                confirmant.value(),
                sentTo,
                hash,
                issuedAt,
                expiresAt,
                tries,
                Optional.ofNullable(endedAt));
    }
}
