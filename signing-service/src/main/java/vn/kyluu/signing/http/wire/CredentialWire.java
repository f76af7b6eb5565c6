package vn.kyluu.signing.http.wire;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.certificate.CertificateStatus;
import vn.kyluu.signing.signer.Activation;
import vn.kyluu.signing.signer.CheckedCredential;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.CredentialKind;

/**
 * A certificate of a signer, the state it is in, and where its key is.
 *
 * @param locked whether wrong PINs have locked it; of a key in the HSM only
 */
@Schema(name = "Credential")
public record CredentialWire(
        UUID credentialId,
        @Schema(enumeration = {"HSM", "TOKEN", "REMOTE"}) String device,
        @Nullable CredentialKind kind,
        SignatureWire.Certificate certificate,
        @Nullable Status status,
        @Nullable Boolean locked) {

    /** The certificate's state now. */
    @Schema(name = "CertificateStatus")
    public record Status(
            @Schema(
                    enumeration = {"GOOD", "REVOKED", "EXPIRED", "NOT_YET_VALID", "UNTRUSTED", "WRONG_USAGE", "UNKNOWN"
                    })
            String state,

            @Nullable OffsetDateTime at,
            @Nullable String reason) {
        static Status of(CertificateStatus status, Times times) {
            if (status instanceof CertificateStatus.Good good) {
                return new Status("GOOD", times.at(good.checkedAt()), null);
            }
            if (status instanceof CertificateStatus.Revoked revoked) {
                return new Status("REVOKED", times.at(revoked.at()), revoked.reason());
            }
            if (status instanceof CertificateStatus.Expired expired) {
                return new Status("EXPIRED", times.at(expired.notAfter()), null);
            }
            if (status instanceof CertificateStatus.NotYetValid early) {
                return new Status("NOT_YET_VALID", times.at(early.notBefore()), null);
            }
            if (status instanceof CertificateStatus.Untrusted) {
                return new Status("UNTRUSTED", null, null);
            }
            if (status instanceof CertificateStatus.WrongUsage) {
                return new Status("WRONG_USAGE", null, null);
            }
            return new Status(
                    "UNKNOWN", null, status instanceof CertificateStatus.Unknown unknown ? unknown.machine() : null);
        }
    }

    /**
     * Binds a key that is on the facility's token to a signer.
     *
     * @param token label of the signer's own token, if the key is in a slot that only this PIN opens
     * @param pin that the signer will show consent with; only its hash is kept, and not even that of a token's own
     * @param chain Base64 of DER, for issuers that nobody else tells us
     */
    @Schema(name = "CredentialRequest")
    public record Request(
            @NotNull @Pattern(regexp = "HSM") String device,
            @Nullable String token,
            @Filled String keyLabel,
            @Filled @Schema(minLength = 4, maxLength = 64) String pin,
            @NotNull CredentialKind kind,
            @Nullable String identifier,
            @Nullable List<@Filled String> chain) {
        /** Without the PIN. */
        @Override
        public String toString() {
            return "Request[keyLabel=" + keyLabel + ", kind=" + kind + "]";
        }
    }

    /**
     * Gives new tries.
     *
     * @param pin another one that the signer chose; none leaves the old one
     */
    @Schema(name = "CredentialUnlocking")
    public record Unlocking(
            @Nullable @Schema(minLength = 4, maxLength = 64) String pin) {
        /** Without the PIN. */
        @Override
        public String toString() {
            return "Unlocking[]";
        }
    }

    public static CredentialWire of(Credential credential, Times times) {
        return of(credential, null, times);
    }

    public static CredentialWire of(CheckedCredential checked, Times times) {
        return of(checked.credential(), Status.of(checked.status(), times), times);
    }

    private static CredentialWire of(Credential credential, @Nullable Status status, Times times) {
        return new CredentialWire(
                credential.id(),
                credential.device().name(),
                credential instanceof Credential.InHsm inHsm ? inHsm.kind() : null,
                SignatureWire.Certificate.of(credential.chain().leaf(), times),
                status,
                credential.guard().map(Activation::isLocked).orElse(null));
    }
}
