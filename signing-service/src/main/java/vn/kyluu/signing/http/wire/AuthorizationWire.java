package vn.kyluu.signing.http.wire;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.consent.Authorization;
import vn.kyluu.signing.consent.Granted;
import vn.kyluu.signing.session.SignBatch;

/**
 * One consent, bound to exactly these bytes of exactly these documents.
 *
 * @param refused documents that were asked for and not taken into it; left out: none
 */
@Schema(name = "Authorization")
public record AuthorizationWire(
        UUID authorizationId,
        OffsetDateTime expiresAt,
        List<Bound> documents,
        @Nullable List<Refused> refused,
        @Nullable OffsetDateTime cancelledAt) {

    /** A document as the signer saw it. */
    @Schema(name = "BoundDocument")
    public record Bound(UUID id, String sha256, @Nullable Boolean used) {}

    /** A document that was refused; the type is that of a problem. */
    @Schema(name = "RefusedDocument")
    public record Refused(UUID id, String type) {
        static Refused of(UUID id, String code) {
            return new Refused(id, "urn:kyluu:problem:" + code);
        }
    }

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

    /**
     * What became of a batch's documents in this call.
     *
     * @param left how many have not been signed yet, refused ones among them
     */
    @Schema(name = "BatchOutcome")
    public record Batch(List<Outcome> items, int left) {
        public static Batch of(List<SignBatch.Outcome> outcomes, Authorization after, Times times) {
            return new Batch(
                    outcomes.stream().map(each -> Outcome.of(each, times)).toList(),
                    after.left().size());
        }
    }

    /** A signature, or the type of the problem. */
    @Schema(name = "DocumentOutcome")
    public record Outcome(
            UUID documentId,
            @Nullable SignatureWire signature,
            @Nullable String problem) {
        static Outcome of(SignBatch.Outcome outcome, Times times) {
            return new Outcome(
                    outcome.documentId(),
                    outcome.signature()
                            .map(signature -> SignatureWire.of(signature, times))
                            .orElse(null),
                    outcome.problem().map(code -> "urn:kyluu:problem:" + code).orElse(null));
        }
    }

    public static AuthorizationWire of(Granted granted, Times times) {
        return of(granted.authorization(), granted.refused(), times);
    }

    public static AuthorizationWire of(Authorization authorization, Times times) {
        return of(authorization, Map.of(), times);
    }

    private static AuthorizationWire of(Authorization authorization, Map<UUID, String> refused, Times times) {
        return new AuthorizationWire(
                authorization.id(),
                times.at(authorization.expiresAt()),
                authorization.consents().stream()
                        .map(consent -> new Bound(
                                consent.documentId(), consent.sha256().hex(), consent.used() ? Boolean.TRUE : null))
                        .toList(),
                refused.isEmpty()
                        ? null
                        : refused.entrySet().stream()
                                .map(each -> Refused.of(each.getKey(), each.getValue()))
                                .toList(),
                times.at(authorization.cancelledAt()));
    }
}
