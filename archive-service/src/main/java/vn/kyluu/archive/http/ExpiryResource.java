package vn.kyluu.archive.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.disposal.ListExpired;
import vn.kyluu.archive.wire.DisposalJson;

/** Records whose term has ended. */
@Path("expired-records")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "disposals")
public class ExpiryResource {
    @Inject
    Exchange exchange;

    @Inject
    ListExpired list;

    /** The list for review. */
    @GET
    @RolesAllowed({Roles.RECORDS, Roles.INSPECTOR, Roles.DIRECTOR})
    @Operation(summary = "Records whose term has ended and that no disposal has in hand, with the holds that keep them")
    public DisposalJson.Expired expired(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        return DisposalJson.of(
                list.list(Identifiers.cursor(after), Identifiers.limit(limit), exchange.caller()),
                exchange.mayCall("POST disposals"),
                exchange.zone());
    }
}
