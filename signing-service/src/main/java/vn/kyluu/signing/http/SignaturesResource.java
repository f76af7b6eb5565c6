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
import java.util.UUID;
import org.eclipse.microprofile.metrics.annotation.Timed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.SessionWire;
import vn.kyluu.signing.http.wire.SignatureWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.session.ResumeInHsm;
import vn.kyluu.signing.session.SignInHsm;

/** Signatures with keys in the facility's HSM. */
@Path("documents/{id}/signatures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signatures")
public class SignaturesResource {
    @Inject
    SignInHsm signInHsm;

    @Inject
    ResumeInHsm resumeInHsm;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    Times times;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk"})
    @Timed(name = "kyluu_signatures_hsm", absolute = true, description = "Signatures made with a key in the HSM")
    @Operation(summary = "Signs the step that is open for the caller, under a consent given before")
    @APIResponse(
            responseCode = "201",
            description = "The signature",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Signature")))
    @APIResponse(responseCode = "403", description = "wrong-role, not-the-assignee")
    @APIResponse(responseCode = "404", description = "document-unknown, authorization-unknown")
    @APIResponse(
            responseCode = "409",
            description = "not-your-turn, already-signed, document-complete, authorization-expired,"
                    + " authorization-other-document, authorization-used, content-differs")
    @APIResponse(
            responseCode = "422",
            description = "certificate-revoked, certificate-expired, certificate-untrusted, certificate-not-yours, …")
    @APIResponse(responseCode = "503", description = "key-outage, revocation-outage, database-outage; Retry-After")
    public Response sign(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid SessionWire.Use use) {
        UUID authorization = use.authorizationId();
        Fingerprint request =
                Fingerprint.of("POST documents/signatures").and(id).and(authorization);
        Actor actor = caller.actor();
        return once.create(
                key,
                actor,
                request,
                unused -> made(id, signInHsm.sign(actor, id, authorization)),
                () -> resumeInHsm.resume(actor, id, authorization).map(signature -> made(id, signature)));
    }

    private Created made(UUID document, Signature signature) {
        return new Created("documents/" + document, SignatureWire.of(signature, times));
    }
}
