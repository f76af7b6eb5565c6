package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.certificate.MalformedCertificate;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.confirmation.Confirmant;
import vn.kyluu.signing.confirmation.signature.OpenPatientSession;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.problem.RequestRefusal;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.ConfirmationWire;
import vn.kyluu.signing.http.wire.SessionWire;
import vn.kyluu.signing.http.wire.Times;

/** A patient's own digital signature, first step. */
@Path("documents/{id}/patient-sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "patients")
public class PatientSessionsResource {
    @Inject
    OpenPatientSession openPatientSession;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    Times times;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"emr", "doctor", "nurse", "technician", "head"})
    @Operation(summary = "Begins a confirmation by the patient's own digital signature")
    @APIResponse(
            responseCode = "201",
            description = "The digest to be signed, and what to show the patient",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "SigningSession")))
    @APIResponse(responseCode = "404", description = "document-unknown")
    @APIResponse(responseCode = "409", description = "not-your-turn, document-not-open, record-closed")
    @APIResponse(
            responseCode = "422",
            description = "citizen-number-missing, certificate-not-yours, certificate-revoked, not-for-patients, …")
    public Response open(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ConfirmationWire.SessionRequest body) {
        List<String> encoded = body.certificateChain();
        CertificateChain chain = chain(encoded);
        Optional<Confirmant> who = Optional.ofNullable(body.confirmant()).flatMap(ConfirmationWire.Who::value);
        Fingerprint request = Fingerprint.of("POST documents/patient-sessions")
                .and(id)
                .and(encoded)
                .andSecret(who.map(each -> each.relation() + each.name() + each.citizenId() + each.basis())
                        .orElse(""));
        Actor actor = caller.actor();
        return once.create(key, actor, request, () -> {
            SessionWire made = ConfirmationWire.session(openPatientSession.open(actor, id, who, chain), times);
            return new Created("patient-sessions/" + made.sessionId(), made);
        });
    }

    private static CertificateChain chain(List<String> encoded) {
        try {
            return CertificateChain.ofDer(encoded.stream()
                    .map(each -> Binary.of(each, "certificateChain"))
                    .toList());
        } catch (MalformedCertificate e) {
            throw RequestRefusal.malformed("certificateChain", e);
        }
    }
}
