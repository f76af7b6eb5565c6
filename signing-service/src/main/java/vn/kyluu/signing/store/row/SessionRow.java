package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.SignedBy;
import vn.kyluu.signing.session.Ending;
import vn.kyluu.signing.session.SessionTerms;
import vn.kyluu.signing.session.SigningSession;
import vn.kyluu.signing.signer.Device;

/** A signing session. */
@Entity
@Table(name = "signing_session")
@SuppressWarnings("NullAway.Init")
public class SessionRow {
    /** How far a session has come. */
    public enum State {
        PREPARED,
        SIGNED,
        ENDED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "staff_code")
    private String staffCode;

    @Column(name = "signer_name")
    private String signerName;

    @Column(name = "signer_title")
    private String signerTitle;

    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "document_title")
    private String documentTitle;

    @Column(name = "document_sha256")
    private byte[] documentSha256;

    private String step;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Embedded
    private SpecPart spec;

    @Enumerated(EnumType.STRING)
    private Device device;

    @Column(name = "authorization_id")
    private @Nullable UUID authorizationId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "value")
    private byte @Nullable [] signatureValue;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Embedded
    private @Nullable OnBehalfPart onBehalf;

    /** For Hibernate. */
    protected SessionRow() {}

    /** Takes the picture out of the stamp, which is kept apart. */
    public SessionRow(SigningSession session, Optional<PictureRow> picture) {
        SessionTerms terms = session.terms();
        this.id = terms.id();
        this.staffCode = terms.signer().staffCode();
        this.signerName = terms.signer().name();
        this.signerTitle = terms.signer().title();
        this.documentId = terms.documentId();
        this.documentTitle = terms.documentTitle();
        this.documentSha256 = Sha256.of(terms.documentSha256());
        this.step = terms.step();
        this.role = terms.role();
        this.spec = new SpecPart(terms.spec(), terms.dtbs(), terms.placement(), picture);
        this.device = terms.device();
        this.authorizationId = terms.authorizationId().orElse(null);
        this.openedAt = terms.openedAt();
        this.expiresAt = terms.expiresAt();
        this.onBehalf = OnBehalfPart.of(terms.onBehalfOf());
        fill(session);
    }

    public State state() {
        return state;
    }

    /** Takes over how far it has come. */
    public final void fill(SigningSession session) {
        if (session instanceof SigningSession.Signed signed) {
            this.state = State.SIGNED;
            this.signatureValue = signed.value().value().toByteArray();
            this.signedAt = signed.at();
        } else if (session instanceof SigningSession.Ended ended) {
            this.state = State.ENDED;
            this.ending = ended.ending();
            this.endedAt = ended.at();
        } else {
            this.state = State.PREPARED;
        }
    }

    public SigningSession value() {
        SessionTerms terms = new SessionTerms(
                id,
                new SignedBy(staffCode, signerName, signerTitle),
                documentId,
                documentTitle,
                Sha256.digest(documentSha256),
                step,
                role,
                spec.value(step),
                spec.dtbs(),
                spec.placement(),
                device,
                Optional.ofNullable(authorizationId),
                openedAt,
                expiresAt,
                OnBehalfPart.value(onBehalf));
        return switch (state) {
            case PREPARED -> new SigningSession.Prepared(terms);
            case SIGNED ->
                new SigningSession.Signed(
                        terms,
                        spec.signatureValue(Objects.requireNonNull(signatureValue)),
                        Objects.requireNonNull(signedAt));
            case ENDED ->
                new SigningSession.Ended(terms, Objects.requireNonNull(ending), Objects.requireNonNull(endedAt));
        };
    }
}
