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
import vn.kyluu.signing.http.problem.RequestRefusal;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.OverdueWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.http.wire.WorklistWire;
import vn.kyluu.signing.worklist.ReadOverdue;

/** What is late, for those who answer for it. */
@Path("overdue")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "worklist")
public class OverdueResource {
    private static final int MOST = 200;
    private static final int MOST_DAYS = 366;

    @Inject
    ReadOverdue readOverdue;

    @Inject
    Caller caller;

    @Inject
    Times times;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({"head", "director", "records", "admin"})
    @Operation(summary = "Overdue steps, oldest deadline first; a head sees the own department's")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "403", description = "other-department")
    public WorklistWire list(
            @QueryParam("department") @Nullable String department,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        if (limit < 1 || limit > MOST) {
            throw RequestRefusal.malformed("limit");
        }
        return WorklistWire.of(
                readOverdue.list(caller.actor(), Optional.ofNullable(department), Optional.ofNullable(after), limit),
                times,
                clock.instant());
    }

    @GET
    @Path("report")
    @RolesAllowed({"head", "director", "records", "admin"})
    @Operation(summary = "How many steps are open, overdue, or were signed late, by department and role")
    @APIResponse(responseCode = "200", description = "All departments that the caller may see")
    public OverdueWire report(@QueryParam("days") @DefaultValue("30") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw RequestRefusal.malformed("days");
        }
        return OverdueWire.of(readOverdue.report(caller.actor(), days), times);
    }
}
