package vn.kyluu.archive.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller may ask, for pages that offer nothing else. */
@Path("acts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "acts")
public class ActsResource {
    @Inject
    Exchange exchange;

    /** Calls such as {@code POST holds}, in order. */
    public record Allowed(List<String> acts) {}

    /** By the caller's roles alone: what an answer offers of itself stands in its own acts. */
    @GET
    @RolesAllowed({Roles.RECORDS, Roles.INSPECTOR, Roles.DIRECTOR, Roles.ADMIN, Roles.EMR, Roles.DEPOSITOR})
    @Operation(summary = "The calls that the caller's roles may make, such as POST holds")
    public Allowed acts() {
        return new Allowed(exchange.acts());
    }
}
