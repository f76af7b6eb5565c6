package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.CertificateSummary;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.document.SignedBy;
import vn.kyluu.signing.signer.Device;

/** A signature in a document. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class SignaturePart {
    private UUID id;
    private String step;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "staff_code")
    private String staffCode;

    @Column(name = "signer_name")
    private String signerName;

    @Column(name = "signer_title")
    private String signerTitle;

    private String subject;
    private String issuer;
    private String serial;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "not_after")
    private Instant notAfter;

    @Column(name = "certificate_sha256")
    private byte[] certificateSha256;

    @Enumerated(EnumType.STRING)
    private SignatureLevel level;

    @Column(name = "signing_time")
    private Instant signingTime;

    @Column(name = "timestamp_time")
    private @Nullable Instant timestampTime;

    @Enumerated(EnumType.STRING)
    private Device device;

    private byte[] covers;

    @Embedded
    private @Nullable OnBehalfPart onBehalf;

    /** For Hibernate. */
    protected SignaturePart() {}

    SignaturePart(Signature value) {
        fill(value);
    }

    final void fill(Signature value) {
        this.id = value.id();
        this.step = value.step();
        this.role = value.role();
        this.staffCode = value.signer().staffCode();
        this.signerName = value.signer().name();
        this.signerTitle = value.signer().title();
        this.subject = value.certificate().subject();
        this.issuer = value.certificate().issuer();
        this.serial = value.certificate().serial();
        this.notBefore = value.certificate().notBefore();
        this.notAfter = value.certificate().notAfter();
        this.certificateSha256 = Sha256.of(value.certificate().sha256());
        this.level = value.level();
        this.signingTime = value.signingTime();
        this.timestampTime = value.timestampTime().orElse(null);
        this.device = value.device();
        this.onBehalf = OnBehalfPart.of(value.onBehalfOf());
        this.covers = Sha256.of(value.covers());
    }

    Signature value() {
        return new Signature(
                id,
                step,
                role,
                new SignedBy(staffCode, signerName, signerTitle),
                new CertificateSummary(subject, issuer, serial, notBefore, notAfter, Sha256.digest(certificateSha256)),
                level,
                signingTime,
                Optional.ofNullable(timestampTime),
                device,
                Sha256.digest(covers),
                OnBehalfPart.value(onBehalf));
    }
}
