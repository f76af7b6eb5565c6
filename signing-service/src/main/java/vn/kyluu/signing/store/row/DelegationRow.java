package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.delegation.Capacity;
import vn.kyluu.signing.delegation.Delegation;
import vn.kyluu.signing.document.SignedBy;

/** A delegation. */
@Entity
@Table(name = "delegation")
@SuppressWarnings("NullAway.Init")
public class DelegationRow {
    @Id
    private UUID id;

    @Column(name = "principal_code")
    private String principalCode;

    @Column(name = "principal_name")
    private String principalName;

    @Column(name = "principal_title")
    private String principalTitle;

    @Column(name = "delegate_code")
    private String delegateCode;

    @Column(name = "delegate_name")
    private String delegateName;

    @Column(name = "delegate_title")
    private String delegateTitle;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    /** Separated by commas. */
    private String forms;

    private @Nullable String department;

    @Column(name = "valid_from")
    private Instant from;

    @Column(name = "valid_until")
    private Instant until;

    private String reason;
    private byte[] paper;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    @Column(name = "revoked_for")
    private @Nullable String revokedFor;

    /** For Hibernate. */
    protected DelegationRow() {}

    public DelegationRow(Delegation given) {
        this.id = given.id();
        this.principalCode = given.principal().staffCode();
        this.principalName = given.principal().name();
        this.principalTitle = given.principal().title();
        this.delegateCode = given.delegate().staffCode();
        this.delegateName = given.delegate().name();
        this.delegateTitle = given.delegate().title();
        this.role = given.role();
        this.capacity = given.capacity();
        this.forms = given.forms().stream().sorted().collect(Collectors.joining(","));
        this.department = given.department().orElse(null);
        this.from = given.from();
        this.until = given.until();
        this.reason = given.reason();
        this.paper = Sha256.of(given.paper());
        this.givenAt = given.givenAt();
        given.revoked().ifPresent(this::revoke);
    }

    public final void revoke(Delegation.Revocation end) {
        this.revokedAt = end.at();
        this.revokedBy = end.by();
        this.revokedFor = end.reason();
    }

    public Delegation value() {
        return new Delegation(
                id,
                new SignedBy(principalCode, principalName, principalTitle),
                new SignedBy(delegateCode, delegateName, delegateTitle),
                role,
                capacity,
                forms.isEmpty() ? Set.of() : Set.of(forms.split(",", -1)),
                Optional.ofNullable(department),
                from,
                until,
                reason,
                Sha256.digest(paper),
                givenAt,
                Optional.ofNullable(revokedAt)
                        .map(at -> new Delegation.Revocation(
                                at, Objects.requireNonNull(revokedBy), Objects.requireNonNull(revokedFor))));
    }
}
