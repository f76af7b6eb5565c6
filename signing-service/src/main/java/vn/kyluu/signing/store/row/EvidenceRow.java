package vn.kyluu.signing.store.row;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.signing.evidence.Evidence;
import vn.kyluu.signing.signer.Device;

/** What a session was built on; written once. */
@Entity
@Immutable
@Table(name = "evidence")
@SuppressWarnings("NullAway.Init")
public class EvidenceRow {
    @Id
    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "staff_code")
    private String staffCode;

    private String chain;
    private String status;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Enumerated(EnumType.STRING)
    private SignatureAlgorithm algorithm;

    @Enumerated(EnumType.STRING)
    private Device device;

    private byte[] dtbs;

    @Column(name = "authorization_id")
    private @Nullable UUID authorizationId;

    @ElementCollection
    @CollectionTable(name = "evidence_item", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "place")
    private List<EvidenceItem> items = new ArrayList<>();

    /** For Hibernate. */
    protected EvidenceRow() {}

    public EvidenceRow(Evidence evidence) {
        this.sessionId = evidence.sessionId();
        this.documentId = evidence.documentId();
        this.staffCode = evidence.staffCode();
        this.chain = Pem.of(evidence.chain());
        this.status = evidence.status();
        this.checkedAt = evidence.checkedAt();
        this.algorithm = evidence.algorithm();
        this.device = evidence.device();
        this.dtbs = evidence.dtbs().value().toByteArray();
        this.authorizationId = evidence.authorizationId().orElse(null);
        evidence.ocspResponses().forEach(each -> items.add(new EvidenceItem(EvidenceItem.Kind.OCSP, each)));
        evidence.crls().forEach(each -> items.add(new EvidenceItem(EvidenceItem.Kind.CRL, each)));
    }

    public Evidence value() {
        return new Evidence(
                sessionId,
                documentId,
                staffCode,
                Pem.chain(chain),
                status,
                checkedAt,
                of(EvidenceItem.Kind.OCSP),
                of(EvidenceItem.Kind.CRL),
                algorithm,
                device,
                new Digest(algorithm.digestAlgorithm(), Octets.of(dtbs)),
                Optional.ofNullable(authorizationId));
    }

    private List<Octets> of(EvidenceItem.Kind kind) {
        return items.stream()
                .filter(each -> each.kind() == kind)
                .map(EvidenceItem::der)
                .toList();
    }
}
