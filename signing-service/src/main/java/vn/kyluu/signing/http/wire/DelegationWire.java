package vn.kyluu.signing.http.wire;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.delegation.Capacity;
import vn.kyluu.signing.delegation.Delegation;

/**
 * Who stands in for whom.
 *
 * @param forms left out: all
 * @param department whose papers only; left out: all
 * @param paperSha256 of the signed XML at {@code /delegations/{id}/paper}
 * @param inForce whether somebody may sign by it now
 * @param acts when the list is read: what the caller may do with it, revoke or nothing
 */
@Schema(name = "Delegation")
public record DelegationWire(
        UUID id,
        SignatureWire.Signer principal,
        SignatureWire.Signer delegate,
        @Schema(enumeration = {"head", "director"}) String role,

        @Schema(enumeration = {"KT", "TUQ", "TL"}) String capacity,

        @Nullable List<String> forms,
        @Nullable String department,
        OffsetDateTime from,
        OffsetDateTime until,
        String reason,
        String paperSha256,
        OffsetDateTime givenAt,
        boolean inForce,
        @Nullable Ended revoked,
        @Nullable List<String> acts) {

    /** An early end. */
    @Schema(name = "DelegationRevocation")
    public record Ended(OffsetDateTime at, String by, String reason) {}

    /** All of somebody's. */
    @Schema(name = "Delegations")
    public record Page(List<DelegationWire> items) {}

    /**
     * What the principal asks; his PIN signs the paper.
     *
     * @param delegate staff code
     * @param forms left out: all
     */
    @Schema(name = "DelegationRequest")
    public record Request(
            @Filled String delegate,

            @Filled @Schema(enumeration = {"head", "director"})
            String role,

            @NotNull Capacity capacity,
            @Nullable List<@Filled String> forms,
            @NotNull OffsetDateTime from,
            @NotNull OffsetDateTime until,
            @Filled String reason,
            @NotNull UUID credentialId,
            @Filled @Schema(minLength = 4, maxLength = 64) String pin) {
        /** Without the PIN. */
        @Override
        public String toString() {
            return "Request[delegate=" + delegate + ", role=" + role + "]";
        }
    }

    /**
     * The same, to be signed by the principal's own token.
     *
     * @param certificateChain Base64 of DER, the signer's certificate first
     */
    @Schema(name = "DelegationSessionRequest")
    public record ByToken(
            @Filled String delegate,

            @Filled @Schema(enumeration = {"head", "director"})
            String role,

            @NotNull Capacity capacity,
            @Nullable List<@Filled String> forms,
            @NotNull OffsetDateTime from,
            @NotNull OffsetDateTime until,
            @Filled String reason,
            @NotNull List<@Filled String> certificateChain) {}

    public static DelegationWire of(Delegation given, Times times, Instant now) {
        return of(given, null, times, now);
    }

    /** The same with what the caller may do with it. */
    public static DelegationWire of(Delegation given, @Nullable List<String> acts, Times times, Instant now) {
        return new DelegationWire(
                given.id(),
                SignatureWire.Signer.of(given.principal()),
                SignatureWire.Signer.of(given.delegate()),
                given.role().code(),
                given.capacity().name(),
                given.forms().isEmpty() ? null : given.forms().stream().sorted().toList(),
                given.department().orElse(null),
                times.at(given.from()),
                times.at(given.until()),
                given.reason(),
                given.paper().hex(),
                times.at(given.givenAt()),
                given.isInForce(now),
                given.revoked()
                        .map(end -> new Ended(times.at(end.at()), end.by(), end.reason()))
                        .orElse(null),
                acts);
    }
}
