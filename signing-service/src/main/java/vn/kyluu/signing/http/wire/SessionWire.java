package vn.kyluu.signing.http.wire;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.kyluu.signing.session.SessionTerms;

/**
 * What the token in the signer's hand is to sign.
 *
 * @param dataToBeSignedDigest lower-case hex; this is what the key signs
 */
@Schema(name = "SigningSession")
public record SessionWire(
        UUID sessionId,
        @Schema(example = "ECDSA_SHA256") String signatureAlgorithm,
        @Schema(example = "SHA256") String digestAlgorithm,
        String dataToBeSignedDigest,
        OffsetDateTime signingTime,
        OffsetDateTime expiresAt,
        DocumentToSign document) {

    /** What the signer must be shown. */
    @Schema(name = "DocumentToSign")
    public record DocumentToSign(UUID id, String title, String sha256) {}

    /** What a workstation sends first: Base64 of DER, the signer's certificate first. */
    @Schema(name = "SigningSessionRequest")
    public record Request(@NotNull List<@Filled String> certificateChain) {}

    /** What it sends then: Base64; ECDSA as a DER SEQUENCE of r and s. */
    @Schema(name = "SignatureValueRequest")
    public record Value(@Filled String signatureValue) {}

    /** The request for a signature with a key in the HSM. */
    @Schema(name = "SignatureRequest")
    public record Use(@NotNull UUID authorizationId) {}

    public static SessionWire of(SessionTerms terms, Times times) {
        return new SessionWire(
                terms.id(),
                terms.spec().algorithm().name(),
                terms.dtbs().algorithm().name(),
                terms.dtbs().hex(),
                times.at(terms.spec().signingTime()),
                times.at(terms.expiresAt()),
                new DocumentToSign(
                        terms.documentId(),
                        terms.documentTitle(),
                        terms.documentSha256().hex()));
    }
}
