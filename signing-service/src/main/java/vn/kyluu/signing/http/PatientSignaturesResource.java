package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kyluu.signing.confirmation.PatientConfirmation;
import vn.kyluu.signing.confirmation.signature.CompletePatientSession;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.ConfirmationWire;
import vn.kyluu.signing.http.wire.SessionWire;
import vn.kyluu.signing.http.wire.Times;

/** A patient's own digital signature, second step. */
@Path("patient-sessions/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "patients")
public class PatientSignaturesResource {
    @Inject
    CompletePatientSession completePatientSession;

    @Inject
    Caller caller;

    @Inject
    Times times;

    @PUT
    @Path("signature-value")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"emr", "doctor", "nurse", "technician", "head"})
    @Operation(summary = "Hands in the value that the patient's key made; after a 503 the same call goes on")
    @APIResponse(
            responseCode = "201",
            description = "The confirmation",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PatientConfirmation")))
    @APIResponse(responseCode = "404", description = "patient-session-unknown")
    @APIResponse(
            responseCode = "409",
            description = "patient-session-ended, confirmed-content-differs, seal-not-set-up")
    @APIResponse(responseCode = "422", description = "signature-value-invalid, certificate-revoked, …")
    @APIResponse(responseCode = "503", description = "key-outage, revocation-outage")
    public Response complete(@PathParam("id") UUID id, @NotNull @Valid SessionWire.Value body) {
        PatientConfirmation made =
                completePatientSession.complete(caller.actor(), id, Binary.of(body.signatureValue(), "signatureValue"));
        return Response.created(URI.create("documents/" + made.documentId() + "/patient-confirmations"))
                .entity(ConfirmationWire.of(made, times))
                .build();
    }
}
