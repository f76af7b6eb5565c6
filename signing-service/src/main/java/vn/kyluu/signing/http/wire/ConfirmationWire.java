package vn.kyluu.signing.http.wire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.confirmation.CodeChallenge;
import vn.kyluu.signing.confirmation.Confirmant;
import vn.kyluu.signing.confirmation.DeviceMatch;
import vn.kyluu.signing.confirmation.Modality;
import vn.kyluu.signing.confirmation.PatientConfirmation;
import vn.kyluu.signing.confirmation.Relation;
import vn.kyluu.signing.confirmation.signature.OpenPatientSession;
import vn.kyluu.signing.confirmation.signature.PatientSession;

/**
 * That a patient, or who represents him, confirmed a document. Who did is in the sealed paper only.
 *
 * @param id of the sealed paper, a document of the record: {@code GET /documents/{id}/content}
 * @param coversSha256 of the document's bytes that were confirmed
 */
@Schema(name = "PatientConfirmation")
public record ConfirmationWire(
        UUID id,
        UUID documentId,

        @Schema(enumeration = {"CODE", "DEVICE", "SIGNATURE"})
        String method,

        String relation,
        String coversSha256,
        String attendedBy,
        OffsetDateTime confirmedAt) {

    /** All of a document. */
    @Schema(name = "PatientConfirmations")
    public record Page(List<ConfirmationWire> items) {}

    /**
     * Who confirms.
     *
     * @param basis needed for GUARDIAN, AUTHORIZED and OTHER
     */
    @Schema(name = "Confirmant")
    public record Who(
            @NotNull Relation relation,
            @Nullable String name,
            @Nullable String citizenId,
            @Nullable String basis) {
        /** Empty for the patient himself, whom the record names. */
        public Optional<Confirmant> value() {
            return relation == Relation.SELF
                    ? Optional.empty()
                    : Optional.of(new Confirmant(
                            relation,
                            name == null ? "" : name,
                            Optional.ofNullable(citizenId),
                            Optional.ofNullable(basis)));
        }

        /** Nothing that tells who it is. */
        @Override
        public String toString() {
            return "Who[" + relation + "]";
        }
    }

    /**
     * The EMR asks for a code.
     *
     * @param confirmant left out: the patient himself
     * @param sentTo telephone number or address the EMR will send it to; only its end is kept
     */
    @Schema(name = "PatientCodeRequest")
    public record CodeRequest(
            @Nullable @Valid Who confirmant,
            @Filled @Schema(minLength = 4, maxLength = 100) String sentTo) {
        /** Nothing that tells who it is. */
        @Override
        public String toString() {
            return "CodeRequest";
        }
    }

    /**
     * A code to be sent to the patient and to be forgotten here.
     *
     * @param code six digits
     */
    @Schema(name = "PatientCode")
    public record Code(UUID codeId, String code, String sentTo, OffsetDateTime expiresAt) {
        public static Code of(CodeChallenge challenge, String code, Times times) {
            return new Code(challenge.id(), code, challenge.sentTo(), times.at(challenge.expiresAt()));
        }

        /** Without the code. */
        @Override
        public String toString() {
            return "Code[" + codeId + "]";
        }
    }

    /** By which way a confirmation comes here. */
    public enum Way {
        CODE,
        DEVICE
    }

    /**
     * What the patient confirmed with: {@code codeId} and {@code code}, or {@code device}.
     *
     * @param confirmant with a device; left out: the patient himself
     */
    @Schema(name = "PatientConfirmationRequest")
    public record Request(
            @NotNull Way method,
            @Nullable UUID codeId,
            @Nullable String code,
            @Nullable @Valid Who confirmant,
            @Nullable @Valid Device device) {
        /** Without the code. */
        @Override
        public String toString() {
            return "Request[" + method + "]";
        }
    }

    /** A device's decision; nothing else is taken. */
    @Schema(name = "BiometricMatch")
    public record Device(
            @Filled String device,
            @Filled String operator,
            @NotNull Modality modality,
            @NotNull OffsetDateTime at,

            @Filled @Schema(enumeration = {"MATCH", "NO_MATCH"})
            String decision,

            @Nullable BigDecimal score,
            @Nullable BigDecimal threshold) {
        public DeviceMatch value() {
            return new DeviceMatch(
                    device,
                    operator,
                    modality,
                    at.toInstant(),
                    decision.equals("MATCH"),
                    Optional.ofNullable(score),
                    Optional.ofNullable(threshold));
        }
    }

    /** Base64 of DER, the confirmant's certificate first. */
    @Schema(name = "PatientSessionRequest")
    public record SessionRequest(
            @Nullable @Valid Who confirmant, @NotNull List<@Filled String> certificateChain) {
        /** Nothing that tells who it is. */
        @Override
        public String toString() {
            return "SessionRequest";
        }
    }

    public static SessionWire session(OpenPatientSession.Opened opened, Times times) {
        PatientSession session = opened.session();
        return new SessionWire(
                session.id(),
                session.algorithm().name(),
                opened.dtbs().algorithm().name(),
                opened.dtbs().hex(),
                times.at(session.signingTime()),
                times.at(session.expiresAt()),
                new SessionWire.DocumentToSign(
                        session.documentId(),
                        opened.documentTitle(),
                        session.sha256().hex()));
    }

    public static ConfirmationWire of(PatientConfirmation made, Times times) {
        return new ConfirmationWire(
                made.id(),
                made.documentId(),
                made.method(),
                made.relation().name(),
                made.covers().hex(),
                made.attendedBy(),
                times.at(made.at()));
    }
}
