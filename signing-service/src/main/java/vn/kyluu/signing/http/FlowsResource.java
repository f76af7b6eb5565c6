package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.flow.FlowPicture;
import vn.kyluu.signing.flow.FlowTemplate;
import vn.kyluu.signing.http.wire.FlowWire;

/** The facility's regulation as it is in force: who signs which form, in which order, by when. */
@Path("flows")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "flows")
public class FlowsResource {
    @Inject
    FlowBook flows;

    @GET
    @RolesAllowed({
        "emr",
        "doctor",
        "nurse",
        "technician",
        "pharmacist",
        "head",
        "director",
        "clerk",
        "records",
        "inspector",
        "admin"
    })
    @Operation(summary = "Every flow in its newest version, by name")
    @APIResponse(responseCode = "200", description = "All of them")
    public FlowWire.Book list() {
        return new FlowWire.Book(flows.templates().stream().map(FlowWire::of).toList());
    }

    @GET
    @Path("{name}/picture")
    @Produces("image/svg+xml")
    @RolesAllowed({
        "emr",
        "doctor",
        "nurse",
        "technician",
        "pharmacist",
        "head",
        "director",
        "clerk",
        "records",
        "inspector",
        "admin"
    })
    @Operation(summary = "A flow as a picture (SVG)")
    @APIResponse(responseCode = "200", description = "The picture")
    @APIResponse(responseCode = "404", description = "not-found")
    public String picture(@PathParam("name") String name) {
        FlowTemplate found = flows.templates().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return FlowPicture.of(found);
    }
}
