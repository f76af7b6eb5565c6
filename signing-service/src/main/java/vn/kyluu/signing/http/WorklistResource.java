package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.http.problem.RequestRefusal;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.http.wire.WorklistWire;
import vn.kyluu.signing.worklist.Order;
import vn.kyluu.signing.worklist.ReadWorklist;
import vn.kyluu.signing.worklist.WorklistQuery;

/** What waits for the caller's signature. */
@Path("worklist")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "worklist")
public class WorklistResource {
    private static final int MOST = 200;

    @Inject
    ReadWorklist readWorklist;

    @Inject
    Caller caller;

    @Inject
    Times times;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({"doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk", "records"})
    @Operation(
            summary = "What the caller may sign now, in the own right or by delegation; oldest deadline first, or"
                    + " sort=newest")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "403", description = "wrong-role: the caller has not that role")
    public WorklistWire get(
            @QueryParam("role") @Nullable String role,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("sort") @DefaultValue("deadline") String sort,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        // no constraint annotations: the server's OpenAPI reader stumbles over them on query parameters
        if (limit < 1 || limit > MOST) {
            throw RequestRefusal.malformed("limit");
        }
        Order order = switch (sort) {
            case "deadline" -> Order.DEADLINE;
            case "newest" -> Order.NEWEST;
            default -> throw RequestRefusal.malformed("sort");
        };
        Optional<Role> asked = Optional.ofNullable(role)
                .map(code -> Role.of(code).orElseThrow(() -> RequestRefusal.malformed("role")));
        return WorklistWire.of(
                readWorklist.read(
                        caller.actor(), new WorklistQuery(asked, overdue, order, limit, Optional.ofNullable(after))),
                times,
                clock.instant());
    }
}
