package vn.kyluu.archive.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kyluu.archive.fixity.ReadCoverage;
import vn.kyluu.archive.replication.ReadCustody;
import vn.kyluu.archive.wire.CustodyJson;

/** How both sites are. */
@Path("custody")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "custody")
public class CustodyResource {
    @Inject
    Exchange exchange;

    @Inject
    ReadCustody custody;

    @Inject
    ReadCoverage coverage;

    /** Asks both sites now. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.RECORDS, Roles.INSPECTOR})
    @Operation(
            summary =
                    "Both sites: reachable, objects, backlog, oldest verified, open incidents, thirty days' coverage, last lock trial")
    public CustodyJson custody() {
        return CustodyJson.of(custody.read(), coverage.read(), coverage.locks(), exchange.zone());
    }
}
