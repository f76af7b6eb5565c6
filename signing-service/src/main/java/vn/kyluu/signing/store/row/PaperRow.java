package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.creation.XmlPlacement;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.document.SignedBy;
import vn.kyluu.signing.paper.PaperSession;

/** A paper between the two steps of a token. */
@Entity
@Table(name = "paper_session")
@SuppressWarnings("NullAway.Init")
public class PaperRow {
    /** What {@code SpecPart} does not keep: the place in the XML, the same for all papers. */
    private static final String STEP = "principal";

    @Id
    private UUID id;

    @Column(name = "staff_code")
    private String staffCode;

    @Column(name = "signer_name")
    private String signerName;

    @Column(name = "signer_title")
    private String signerTitle;

    private String subject;
    private byte[] paper;

    @Embedded
    private SpecPart spec;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private boolean done;

    /** For Hibernate. */
    protected PaperRow() {}

    public PaperRow(PaperSession session) {
        this.id = session.id();
        this.staffCode = session.signer().staffCode();
        this.signerName = session.signer().name();
        this.signerTitle = session.signer().title();
        this.subject = session.subject();
        this.paper = session.paper().toByteArray();
        this.spec = new SpecPart(session.spec(), session.dtbs(), XmlPlacement.IN_ROOT, Optional.empty());
        this.expiresAt = session.expiresAt();
        this.done = session.isDone();
    }

    public boolean isDone() {
        return done;
    }

    public void end() {
        this.done = true;
    }

    public PaperSession value() {
        return new PaperSession(
                id,
                new SignedBy(staffCode, signerName, signerTitle),
                subject,
                Octets.of(paper),
                spec.value(STEP),
                spec.dtbs(),
                expiresAt,
                done);
    }
}
