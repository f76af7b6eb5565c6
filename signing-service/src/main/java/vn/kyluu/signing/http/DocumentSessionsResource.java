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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.SessionWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.session.OpenSession;

/** Begins signatures with a token in the signer's hand. */
@Path("documents/{id}/signing-sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signatures")
public class DocumentSessionsResource {
    @Inject
    OpenSession openSession;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    Times times;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk"})
    @Operation(summary = "Begins a signature with the signer's own token")
    @APIResponse(
            responseCode = "201",
            description = "The digest to be signed, and what to show the signer",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "SigningSession")))
    @APIResponse(responseCode = "403", description = "wrong-role, not-the-assignee, signer-unknown")
    @APIResponse(responseCode = "409", description = "not-your-turn, already-signed, document-complete")
    @APIResponse(responseCode = "422", description = "certificate-revoked, certificate-not-yours, …")
    public Response open(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid SessionWire.Request body) {
        List<String> encoded = body.certificateChain();
        CertificateChain chain = Chains.of(encoded);
        Fingerprint request =
                Fingerprint.of("POST documents/signing-sessions").and(id).and(encoded);
        Actor actor = caller.actor();
        return once.create(key, actor, request, () -> {
            SessionWire made = SessionWire.of(openSession.open(actor, id, chain).terms(), times);
            return new Created("signing-sessions/" + made.sessionId(), made);
        });
    }
}
