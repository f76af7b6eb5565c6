package vn.kyluu.signing.http.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.delegation.giving.OfferDelegation;
import vn.kyluu.signing.desk.SessionKey;
import vn.kyluu.signing.desk.SignOut;
import vn.kyluu.signing.desk.UseSession;
import vn.kyluu.signing.http.request.Acts;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.DeskWire;
import vn.kyluu.signing.http.wire.Times;

/** Who is at the desk. */
@Path("desk/session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "desk")
public class DeskSessionResource {
    @Inject
    Caller caller;

    @Inject
    Acts acts;

    @Inject
    OfferDelegation offerDelegation;

    @Inject
    SignOut signOut;

    @Inject
    Optional<DeskAddress> desk;

    @Inject
    Times times;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @GET
    @RolesAllowed({
        "emr",
        "doctor",
        "nurse",
        "technician",
        "pharmacist",
        "head",
        "director",
        "clerk",
        "records",
        "inspector",
        "admin"
    })
    @Operation(summary = "Who the caller is, what the caller's roles may ask, and until when the desk's session lasts")
    @APIResponse(responseCode = "200", description = "Without times where a program asks by itself")
    @APIResponse(responseCode = "401", description = "unauthenticated: no session, or it has ended")
    public DeskWire get() {
        Actor actor = caller.actor();
        return DeskWire.of(
                actor,
                acts.of(actor),
                offerDelegation.to(actor),
                request.getAttribute(DeskDoor.LIVE) instanceof UseSession.Live live
                        ? Optional.of(live)
                        : Optional.empty(),
                desk.flatMap(DeskAddress::agent),
                times,
                clock.instant());
    }

    @DELETE
    @RolesAllowed({
        "emr",
        "doctor",
        "nurse",
        "technician",
        "pharmacist",
        "head",
        "director",
        "clerk",
        "records",
        "inspector",
        "admin"
    })
    @Operation(summary = "Signs out of the desk")
    @APIResponse(
            responseCode = "200",
            description = "signOutUrl: where to sign out of the identity provider, if it has such a place")
    public Response delete() {
        Optional<URI> there = request.getAttribute(DeskDoor.KEY) instanceof SessionKey key
                ? signOut.signOut(caller.actor(), key)
                : Optional.empty();
        Response.ResponseBuilder answer =
                Response.ok(new DeskWire.SignedOut(there.map(URI::toString).orElse(null)));
        desk.ifPresent(address -> answer.header("Set-Cookie", address.forget(address.sessionCookie())));
        return answer.build();
    }
}
