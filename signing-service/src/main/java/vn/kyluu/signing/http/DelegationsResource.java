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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.delegation.Delegation;
import vn.kyluu.signing.delegation.ListDelegations;
import vn.kyluu.signing.delegation.RevocationRule;
import vn.kyluu.signing.delegation.RevokeDelegation;
import vn.kyluu.signing.delegation.giving.GiveDelegation;
import vn.kyluu.signing.delegation.giving.NewDelegation;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.request.Acts;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.DelegationWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.key.ActivationPin;

/** Who stands in for whom. */
@Path("delegations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "delegations")
public class DelegationsResource {
    @Inject
    GiveDelegation giveDelegation;

    @Inject
    ListDelegations listDelegations;

    @Inject
    RevokeDelegation revokeDelegation;

    @Inject
    Acts acts;

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
    @Operation(summary = "Lets somebody sign in the caller's place; the caller's PIN signs the paper")
    @APIResponse(
            responseCode = "201",
            description = "The delegation",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Delegation")))
    @APIResponse(responseCode = "403", description = "not-yours-to-delegate, wrong-pin with triesLeft, pin-locked")
    @APIResponse(
            responseCode = "422",
            description =
                    "delegate-unknown, delegate-is-yourself, delegation-dates-unusable, delegation-reason-unusable,"
                            + " delegation-form-unknown, certificate-…")
    @APIResponse(responseCode = "503", description = "key-outage, timestamp-outage, revocation-outage; Retry-After")
    public Response give(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DelegationWire.Request body) {
        NewDelegation wanted = WantedDelegation.of(body);
        String pin = body.pin();
        UUID credential = body.credentialId();
        Fingerprint request = WantedDelegation.fingerprint("POST delegations", wanted)
                .and(credential)
                .andSecret(pin);
        Actor actor = caller.actor();
        return once.create(key, actor, request, () -> {
            try (ActivationPin activation = ActivationPin.of(pin)) {
                Delegation given = giveDelegation.give(actor, wanted, credential, activation);
                return new Created("delegations/" + given.id(), DelegationWire.of(given, times, clock.instant()));
            }
        });
    }

    @GET
    @RolesAllowed({"doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk"})
    @Operation(summary = "The delegations that the caller gave or received, newest first, ended ones among them")
    @APIResponse(responseCode = "200", description = "All of them")
    public DelegationWire.Page list() {
        Actor actor = caller.actor();
        Instant now = clock.instant();
        return new DelegationWire.Page(listDelegations.list(actor).stream()
                .map(each -> DelegationWire.of(each, actsOn(each, actor, now), times, now))
                .toList());
    }

    private List<String> actsOn(Delegation given, Actor actor, Instant now) {
        boolean may = acts.mayCall(actor, "DELETE delegations/{id}")
                && RevocationRule.against(actor, given, now).isEmpty();
        return may ? List.of("revoke") : List.of();
    }

    @GET
    @Path("{id}/paper")
    @Produces("application/xml")
    @RolesAllowed({"doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk"})
    @Operation(summary = "The paper by which it was given: XML signed by the principal")
    @APIResponse(responseCode = "200", description = "The XML")
    @APIResponse(responseCode = "404", description = "delegation-unknown")
    public Response paper(@PathParam("id") UUID id) {
        Octets paper = listDelegations.paper(caller.actor(), id);
        return Response.ok((jakarta.ws.rs.core.StreamingOutput)
                        output -> paper.newInputStream().transferTo(output))
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"head", "director"})
    @Operation(summary = "Ends a delegation early, with a reason")
    @APIResponse(responseCode = "204", description = "Nobody signs by it from now on")
    @APIResponse(responseCode = "404", description = "delegation-unknown")
    @APIResponse(responseCode = "409", description = "delegation-ended")
    @APIResponse(responseCode = "422", description = "delegation-reason-unusable")
    public void revoke(@PathParam("id") UUID id, @QueryParam("reason") @Nullable String reason) {
        revokeDelegation.revoke(caller.actor(), id, Optional.ofNullable(reason).orElse(""));
    }
}
