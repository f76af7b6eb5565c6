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
import vn.kyluu.signing.consent.GrantAuthorization;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.AuthorizationWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.key.ActivationPin;

/** Consents: a signer unlocks a key for exactly these documents. */
@Path("authorizations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signatures")
public class AuthorizationsResource {
    @Inject
    GrantAuthorization grantAuthorization;

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
            description = "The consent, and the digests it is bound to",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Authorization")))
    @APIResponse(responseCode = "403", description = "wrong-pin with triesLeft, pin-locked")
    @APIResponse(responseCode = "404", description = "credential-unknown, document-unknown")
    @APIResponse(responseCode = "409", description = "document-complete")
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
}
