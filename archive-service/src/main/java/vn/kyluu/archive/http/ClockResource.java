package vn.kyluu.archive.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kyluu.archive.timekeeping.TrustedTime;
import vn.kyluu.archive.wire.TermJson;

/** A gap in time that a person knows the reason of. */
@Path("clock-acceptances")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "custody")
public class ClockResource {
    @Inject
    Exchange exchange;

    @Inject
    TrustedTime time;

    /** Accepts it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Accept that more than 31 days have passed unseen",
            description = "{reason}; the clocks of service, database and both sites must agree all the same")
    public Map<String, String> accept(String text) {
        return TermJson.accepted(time.accept(Body.of(text).text("reason"), exchange.caller()), exchange.zone());
    }
}
