package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.delegation.Delegation;
import vn.kyluu.signing.delegation.giving.CompleteDelegation;
import vn.kyluu.signing.delegation.giving.NewDelegation;
import vn.kyluu.signing.delegation.giving.OpenDelegation;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.DelegationWire;
import vn.kyluu.signing.http.wire.PaperWire;
import vn.kyluu.signing.http.wire.SessionWire;
import vn.kyluu.signing.http.wire.Times;

/** Delegations whose paper the principal's own token signs. */
@Path("delegation-sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "delegations")
public class DelegationSessionsResource {
    @Inject
    OpenDelegation openDelegation;

    @Inject
    CompleteDelegation completeDelegation;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    Times times;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"head", "director"})
    @Operation(summary = "Begins a delegation that the caller's own token signs")
    @APIResponse(responseCode = "201", description = "The paper and the digest to be signed")
    @APIResponse(responseCode = "403", description = "not-yours-to-delegate")
    @APIResponse(
            responseCode = "422",
            description = "delegate-unknown, delegation-dates-unusable, certificate-…, as for POST delegations")
    public Response open(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DelegationWire.ByToken body) {
        NewDelegation wanted = WantedDelegation.of(body);
        CertificateChain chain = Chains.of(body.certificateChain());
        Fingerprint request =
                WantedDelegation.fingerprint("POST delegation-sessions", wanted).and(body.certificateChain());
        Actor actor = caller.actor();
        return once.create(key, actor, request, () -> {
            PaperWire made = PaperWire.of(openDelegation.open(actor, wanted, chain), times);
            return new Created("delegation-sessions/" + made.sessionId(), made);
        });
    }

    @PUT
    @Path("{id}/signature-value")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"head", "director"})
    @Operation(summary = "Hands in the value that the token made")
    @APIResponse(responseCode = "201", description = "The delegation")
    @APIResponse(responseCode = "404", description = "session-unknown")
    @APIResponse(responseCode = "409", description = "session-expired")
    @APIResponse(responseCode = "422", description = "signature-value-invalid; the session stays open")
    public Response complete(@PathParam("id") UUID id, @NotNull @Valid SessionWire.Value body) {
        Delegation given =
                completeDelegation.complete(caller.actor(), id, Binary.of(body.signatureValue(), "signatureValue"));
        return Response.created(URI.create("delegations/" + given.id()))
                .entity(DelegationWire.of(given, times, clock.instant()))
                .build();
    }
}
