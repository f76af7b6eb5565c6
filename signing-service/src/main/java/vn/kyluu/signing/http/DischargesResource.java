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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.http.problem.RequestRefusal;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.DischargesWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.record.ListDischarges;

/** The records of a day's discharges. */
@Path("discharges")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "closure")
public class DischargesResource {
    private static final int MOST = 200;

    @Inject
    ListDischarges listDischarges;

    @Inject
    Caller caller;

    @Inject
    Times times;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({"records", "head", "director", "clerk"})
    @Operation(summary = "Records discharged on a day, by number: what each lacks, or how far its closing is")
    @APIResponse(responseCode = "200", description = "One page")
    public DischargesWire list(
            @QueryParam("on") @Nullable String on,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        if (limit < 1 || limit > MOST) {
            throw RequestRefusal.malformed("limit");
        }
        return DischargesWire.of(
                listDischarges.list(caller.actor(), day(on), Optional.ofNullable(after), limit + 1),
                limit,
                times,
                clock.instant());
    }

    /** That day, or today. */
    private LocalDate day(@Nullable String on) {
        try {
            return on == null ? times.at(clock.instant()).toLocalDate() : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw RequestRefusal.malformed("on", e);
        }
    }
}
