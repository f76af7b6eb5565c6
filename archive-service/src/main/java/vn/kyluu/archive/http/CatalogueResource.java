package vn.kyluu.archive.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kyluu.archive.rebuild.RebuildCatalogue;
import vn.kyluu.archive.replication.TwinVault;

/** A catalogue that was lost. */
@Path("catalogue-rebuilds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "custody")
public class CatalogueResource {
    @Inject
    RebuildCatalogue rebuild;

    @Inject
    TwinVault vault;

    /** Recreates it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Recreate the catalogue from one site's objects alone",
            description =
                    "{from: name of a site}; what the catalogue knows already is left as it is, so it may be asked again. Answers"
                            + " rebuilt, known, destroyed (known again as disposed of, out of the minutes), unreadable")
    public Map<String, Object> rebuild(String text) {
        String site = Body.of(text).text("from");
        if (!vault.names().contains(site)) {
            throw new BadRequestException("no such site");
        }
        RebuildCatalogue.Outcome outcome = rebuild.rebuild(site);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("from", site);
        members.put("rebuilt", outcome.rebuilt());
        members.put("known", outcome.known());
        members.put("destroyed", outcome.destroyed());
        members.put("unreadable", outcome.unreadable());
        return members;
    }
}
