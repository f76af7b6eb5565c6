package vn.kyluu.archive.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.fixity.ReadFixityRun;
import vn.kyluu.archive.fixity.StartFixityRun;
import vn.kyluu.archive.wire.FixityJson;

/** Looks at every copy now. */
@Path("fixity-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "custody")
public class FixityResource {
    @Inject
    Exchange exchange;

    @Inject
    Once once;

    @Inject
    StartFixityRun start;

    @Inject
    ReadFixityRun read;

    /** Begins a run. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Read every copy at both sites now",
            description =
                    "With force=true bad copies are mended also at a site with so many that it is not done by itself")
    public Response start(
            @QueryParam("force") @DefaultValue("false") boolean force, @HeaderParam(Once.HEADER) @Nullable String key) {
        return once.answer(key, "POST fixity-runs " + force, () -> {
            UUID id = start.start(force, exchange.caller()).id();
            return new Once.Made(202, "fixity-runs/" + id, run(id));
        });
    }

    /** How far a run has come. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.RECORDS, Roles.INSPECTOR})
    @Operation(summary = "How far a run has come, and what was found since it began")
    public FixityJson read(@PathParam("id") String id) {
        return run(Identifiers.uuid(id));
    }

    private FixityJson run(UUID id) {
        return FixityJson.of(read.read(id), exchange.zone());
    }
}
