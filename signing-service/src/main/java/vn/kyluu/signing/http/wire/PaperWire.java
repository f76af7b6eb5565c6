package vn.kyluu.signing.http.wire;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.kyluu.signing.paper.PaperSession;

/**
 * A paper that waits for the value of its signer's token.
 *
 * @param paper Base64 of the XML: what the signer must be shown
 */
@Schema(name = "PaperSession")
public record PaperWire(
        UUID sessionId,
        @Schema(example = "ECDSA_SHA256") String signatureAlgorithm,
        @Schema(example = "SHA256") String digestAlgorithm,
        String dataToBeSignedDigest,
        OffsetDateTime signingTime,
        OffsetDateTime expiresAt,
        String paper) {

    /** A withdrawal by a key in the HSM; the PIN signs the paper. */
    @Schema(name = "WithdrawalRequest")
    public record Withdrawal(
            @Filled String reason,
            @NotNull UUID credentialId,
            @Filled @Schema(minLength = 4, maxLength = 64) String pin) {
        /** Without the PIN. */
        @Override
        public String toString() {
            return "Withdrawal[" + credentialId + "]";
        }
    }

    /** A withdrawal by a token in the hand: Base64 of DER, the signer's certificate first. */
    @Schema(name = "WithdrawalSessionRequest")
    public record WithdrawalByToken(
            @Filled String reason, @NotNull List<@Filled String> certificateChain) {}

    public static PaperWire of(PaperSession session, Times times) {
        return new PaperWire(
                session.id(),
                session.spec().algorithm().name(),
                session.dtbs().algorithm().name(),
                session.dtbs().hex(),
                times.at(session.spec().signingTime()),
                times.at(session.expiresAt()),
                Base64.getEncoder().encodeToString(session.paper().toByteArray()));
    }
}
