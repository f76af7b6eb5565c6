package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.consent.FollowAuthorization;
import vn.kyluu.signing.consent.GrantAuthorization;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.AuthorizationWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.session.SignBatch;

/** Consents: a signer unlocks a key for exactly these documents. */
@Path("authorizations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signatures")
public class AuthorizationsResource {
    private static final int A_TURN = 50;

    @Inject
    GrantAuthorization grantAuthorization;

    @Inject
    FollowAuthorization followAuthorization;

    @Inject
    SignBatch signBatch;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    Times times;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk"})
    @Operation(summary = "Consents to signing these documents as they are now, with a key in the HSM")
    @APIResponse(
            responseCode = "201",
            description = "The consent, the digests it is bound to, and what was refused",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Authorization")))
    @APIResponse(responseCode = "403", description = "wrong-pin with triesLeft, pin-locked")
    @APIResponse(responseCode = "404", description = "credential-unknown, document-unknown")
    @APIResponse(responseCode = "409", description = "document-complete: none of them can be signed")
    @APIResponse(responseCode = "422", description = "no-documents, too-many-documents")
    public Response grant(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid AuthorizationWire.Request request) {
        UUID credential = request.credentialId();
        List<UUID> documents = request.documentIds();
        String pin = request.pin();
        Fingerprint fingerprint = Fingerprint.of("POST authorizations")
                .and(credential)
                .and(documents)
                .andSecret(pin);
        Actor actor = caller.actor();
        return once.create(key, actor, fingerprint, () -> {
            try (ActivationPin activation = ActivationPin.of(pin)) {
                AuthorizationWire made =
                        AuthorizationWire.of(grantAuthorization.grant(actor, credential, documents, activation), times);
                return new Created("authorizations/" + made.authorizationId(), made);
            }
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk"})
    @Operation(summary = "How far a consent is used")
    @APIResponse(responseCode = "200", description = "Its documents, signed or not")
    @APIResponse(responseCode = "404", description = "consent-unknown")
    public AuthorizationWire get(@PathParam("id") UUID id) {
        return AuthorizationWire.of(followAuthorization.read(caller.actor(), id), times);
    }

    @POST
    @Path("{id}/signatures")
    @RolesAllowed({"doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk"})
    @Operation(
            summary = "Signs what is left of a consent, up to 50 documents a call",
            description =
                    "Each document is told of; one that is refused spoils nothing but itself. Call again while left is"
                            + " not 0; after an outage the same call goes on where it stopped.")
    @APIResponse(
            responseCode = "201",
            description = "What became of each",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "BatchOutcome")))
    @APIResponse(responseCode = "404", description = "consent-unknown")
    @APIResponse(responseCode = "503", description = "key-outage, revocation-outage, database-outage; Retry-After")
    public Response sign(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor actor = caller.actor();
        return once.create(
                key,
                actor,
                Fingerprint.of("POST authorizations/signatures").and(id),
                () -> new Created(
                        "authorizations/" + id,
                        AuthorizationWire.Batch.of(
                                signBatch.sign(actor, id, A_TURN), followAuthorization.read(actor, id), times)));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk"})
    @Operation(summary = "Takes a consent back: nothing more is signed under it")
    @APIResponse(responseCode = "204", description = "Taken back; what was signed stays signed")
    @APIResponse(responseCode = "404", description = "consent-unknown")
    public void cancel(@PathParam("id") UUID id) {
        followAuthorization.cancel(caller.actor(), id);
    }
}
