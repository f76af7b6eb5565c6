package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.metrics.annotation.Timed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.SessionWire;
import vn.kyluu.signing.http.wire.SignatureWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.session.CancelSession;
import vn.kyluu.signing.session.CompleteSession;

/** Ends signatures with a token in the signer's hand: by the value, or without one. */
@Path("signing-sessions/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signatures")
public class SigningSessionsResource {
    @Inject
    CompleteSession completeSession;

    @Inject
    CancelSession cancelSession;

    @Inject
    Caller caller;

    @Inject
    Times times;

    @PUT
    @Path("signature-value")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk"})
    @Timed(name = "kyluu_signatures_token", absolute = true, description = "Signatures made with a token in the hand")
    @Operation(summary = "Hands in the value that the token made")
    @APIResponse(
            responseCode = "201",
            description = "The signature",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Signature")))
    @APIResponse(responseCode = "404", description = "session-unknown")
    @APIResponse(responseCode = "409", description = "session-expired, session-ended, content-differs, already-signed")
    @APIResponse(responseCode = "422", description = "signature-value-invalid; the session stays open")
    public Response complete(@PathParam("id") UUID id, @NotNull @Valid SessionWire.Value body) {
        Signature made =
                completeSession.complete(caller.actor(), id, Binary.of(body.signatureValue(), "signatureValue"));
        return Response.created(URI.create("signing-sessions/" + id))
                .entity(SignatureWire.of(made, times))
                .build();
    }

    @DELETE
    @RolesAllowed({"doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk"})
    @Operation(summary = "Ends a session without a signature")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "session-unknown")
    public void cancel(@PathParam("id") UUID id) {
        cancelSession.cancel(caller.actor(), id);
    }
}
