package vn.kyluu.signing.store.row;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.consent.Authorization;

/** An authorization with its consents. */
@Entity
@Table(name = "authorization_grant")
@SuppressWarnings("NullAway.Init")
public class GrantRow {
    @Id
    private UUID id;

    @Column(name = "staff_code")
    private String staffCode;

    @Column(name = "credential_id")
    private UUID credentialId;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @ElementCollection
    @CollectionTable(name = "consent", joinColumns = @JoinColumn(name = "authorization_id"))
    @OrderColumn(name = "place")
    private List<ConsentPart> consents = new ArrayList<>();

    /** For Hibernate. */
    protected GrantRow() {}

    public GrantRow(Authorization authorization) {
        this.id = authorization.id();
        this.staffCode = authorization.staffCode();
        this.credentialId = authorization.credentialId();
        this.grantedAt = authorization.grantedAt();
        this.expiresAt = authorization.expiresAt();
        this.cancelledAt = authorization.cancelledAt().orElse(null);
        authorization.consents().forEach(each -> consents.add(new ConsentPart(each)));
    }

    /** Takes it back. */
    public void cancel(Instant at) {
        this.cancelledAt = at;
    }

    public Authorization value() {
        return new Authorization(
                id,
                staffCode,
                credentialId,
                consents.stream().map(ConsentPart::value).toList(),
                grantedAt,
                expiresAt,
                Optional.ofNullable(cancelledAt));
    }
}
