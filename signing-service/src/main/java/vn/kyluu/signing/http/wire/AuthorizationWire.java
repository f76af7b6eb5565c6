package vn.kyluu.signing.http.wire;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.kyluu.signing.consent.Authorization;

/** One consent, bound to exactly these bytes of exactly these documents. */
@Schema(name = "Authorization")
public record AuthorizationWire(UUID authorizationId, OffsetDateTime expiresAt, List<Bound> documents) {

    /** A document as the signer saw it. */
    @Schema(name = "BoundDocument")
    public record Bound(UUID id, String sha256) {}

    /** What a signer asks. */
    @Schema(name = "AuthorizationRequest")
    public record Request(
            @NotNull UUID credentialId,
            @NotNull @Schema(maxItems = 200) List<UUID> documentIds,
            @Filled @Schema(minLength = 4, maxLength = 64) String pin) {
        /** Without the PIN. */
        @Override
        public String toString() {
            return "Request[credentialId=" + credentialId + ", documentIds=" + documentIds + "]";
        }
    }

    public static AuthorizationWire of(Authorization authorization, Times times) {
        return new AuthorizationWire(
                authorization.id(),
                times.at(authorization.expiresAt()),
                authorization.consents().stream()
                        .map(consent ->
                                new Bound(consent.documentId(), consent.sha256().hex()))
                        .toList());
    }
}
