package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.signer.Activation;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.CredentialKind;
import vn.kyluu.signing.signer.Device;

/** A credential. */
@Entity
@Table(name = "credential")
@SuppressWarnings("NullAway.Init")
public class CredentialRow {
    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private @Nullable Long place;

    @Column(name = "staff_code")
    private String staffCode;

    @Enumerated(EnumType.STRING)
    private Device device;

    @Column(name = "key_label")
    private @Nullable String keyLabel;

    @Enumerated(EnumType.STRING)
    private @Nullable CredentialKind kind;

    private @Nullable String identifier;
    private String chain;

    @Column(name = "certificate_sha256")
    private byte[] certificateSha256;

    @Column(name = "pin_hash")
    private @Nullable String pinHash;

    @Column(name = "wrong_tries")
    private int wrongTries;

    /** For Hibernate. */
    protected CredentialRow() {}

    public CredentialRow(Credential credential) {
        this.id = credential.id();
        this.staffCode = credential.staffCode();
        this.device = credential.device();
        this.chain = Pem.of(credential.chain());
        this.certificateSha256 = Sha256.of(credential.chain().leaf().sha256());
        if (credential instanceof Credential.InHsm inHsm) {
            this.keyLabel = inHsm.keyLabel();
            this.kind = inHsm.kind();
            this.identifier = inHsm.identifier();
            fill(inHsm.activation());
        }
    }

    public final void fill(Activation activation) {
        this.pinHash = activation.pinHash().orElse(null);
        this.wrongTries = activation.wrongTries();
    }

    public Credential value() {
        return switch (device) {
            case HSM ->
                new Credential.InHsm(
                        id,
                        staffCode,
                        Objects.requireNonNull(keyLabel),
                        Objects.requireNonNull(kind),
                        Objects.requireNonNull(identifier),
                        Pem.chain(chain),
                        new Activation(Optional.ofNullable(pinHash), wrongTries));
            case TOKEN -> new Credential.OnToken(id, staffCode, Pem.chain(chain));
            case REMOTE -> throw new IllegalStateException("no credential of ours is remote");
        };
    }
}
