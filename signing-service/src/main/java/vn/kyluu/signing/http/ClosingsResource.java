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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.closing.CancelClosings;
import vn.kyluu.signing.closing.OrderClosings;
import vn.kyluu.signing.closing.ReadClosings;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.problem.RequestRefusal;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.ClosingsWire;
import vn.kyluu.signing.http.wire.Times;

/** Closing the records of a whole day at once. */
@Path("closings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "closure")
public class ClosingsResource {
    @Inject
    OrderClosings orderClosings;

    @Inject
    ReadClosings readClosings;

    @Inject
    CancelClosings cancelClosings;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    Times times;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("records")
    @Operation(summary = "Closes these records, or all that were discharged on a day; goes on by itself")
    @APIResponse(
            responseCode = "201",
            description = "The order; ask again how far it is",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Closings")))
    @APIResponse(responseCode = "422", description = "no-records, too-many-records")
    public Response order(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ClosingsWire.Request body) {
        List<String> numbers = Optional.ofNullable(body.recordNumbers()).orElse(List.of());
        Optional<LocalDate> day = Optional.ofNullable(body.dischargedOn());
        if (numbers.isEmpty() == day.isEmpty()) {
            throw RequestRefusal.malformed("recordNumbers or dischargedOn");
        }
        Fingerprint request = Fingerprint.of("POST closings").and(numbers).and(day);
        Actor actor = caller.actor();
        return once.create(
                key,
                actor,
                request,
                id -> {
                    ClosingsWire made = ClosingsWire.of(orderClosings.order(actor, id, numbers, day), times);
                    return new Created("closings/" + made.closingId(), made);
                },
                Optional::empty);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"records", "head", "director", "clerk"})
    @Operation(summary = "How far an order is, record by record, and the manifests that wait for signatures")
    @APIResponse(responseCode = "200", description = "The order")
    @APIResponse(responseCode = "404", description = "closing-order-unknown")
    public ClosingsWire get(@PathParam("id") UUID id) {
        return ClosingsWire.of(readClosings.read(caller.actor(), id), times);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("records")
    @Operation(summary = "Has an order close nothing more; what is closed stays so")
    @APIResponse(responseCode = "200", description = "The order as it stays")
    @APIResponse(responseCode = "404", description = "closing-order-unknown")
    public ClosingsWire cancel(@PathParam("id") UUID id) {
        return ClosingsWire.of(cancelClosings.cancel(caller.actor(), id), times);
    }
}
