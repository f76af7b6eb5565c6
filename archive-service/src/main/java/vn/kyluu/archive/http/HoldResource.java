package vn.kyluu.archive.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.hold.Hold;
import vn.kyluu.archive.hold.LiftHold;
import vn.kyluu.archive.hold.PlaceHold;
import vn.kyluu.archive.hold.ReadHolds;
import vn.kyluu.archive.wire.HoldJson;

/** Legal holds. */
@Path("holds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "holds")
public class HoldResource {
    @Inject
    Exchange exchange;

    @Inject
    Once once;

    @Inject
    PlaceHold place;

    @Inject
    LiftHold lift;

    @Inject
    ReadHolds read;

    /** Places a hold. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.RECORDS)
    @Operation(
            summary = "Hold records for an authority",
            description = "{case, authority, reason, archiveIds[]}: kept beyond their term at both sites until lifted")
    public Response place(String text, @HeaderParam(Once.HEADER) @Nullable String key) {
        Body body = Body.of(text);
        PlaceHold.Order order = new PlaceHold.Order(
                body.uuids("archiveIds"), body.text("case"), body.text("authority"), body.text("reason"));
        return once.answer(key, "POST holds " + body.all(), () -> {
            UUID id = place.place(order, exchange.caller()).id();
            return new Once.Made(201, "holds/" + id, view(id));
        });
    }

    /** Lifts a hold. */
    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.RECORDS)
    @Operation(summary = "Lift a hold, with a reason; the hold stays in the register")
    public HoldJson lift(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        String why = Identifiers.reason(reason);
        UUID hold = Identifiers.uuid(id);
        lift.lift(hold, why, exchange.caller());
        return view(hold);
    }

    /** One hold. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.RECORDS, Roles.INSPECTOR, Roles.DIRECTOR})
    @Operation(summary = "One hold, and how many copies at each site have it")
    public HoldJson hold(@PathParam("id") String id) {
        return view(Identifiers.uuid(id));
    }

    /** The register. */
    @GET
    @RolesAllowed({Roles.RECORDS, Roles.INSPECTOR, Roles.DIRECTOR})
    @Operation(summary = "The register of holds, newest first; standing=true leaves out those that were lifted")
    public HoldJson.Page holds(
            @QueryParam("standing") @DefaultValue("false") boolean standing,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        ReadHolds.Page page =
                read.page(standing, Identifiers.cursor(after), Identifiers.limit(limit), exchange.caller());
        return HoldJson.of(page, this::acts, exchange.zone());
    }

    private HoldJson view(UUID id) {
        ReadHolds.View found = read.read(id, exchange.caller());
        return HoldJson.of(found, acts(found.hold()), exchange.zone());
    }

    private List<String> acts(Hold hold) {
        return exchange.mayCall("DELETE holds/{id}") && hold.stands() ? List.of("lift") : List.of();
    }
}
