package vn.kyluu.signing.http.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the desk shows of the archive: asked with the caller's own token, answered as the archive answers (R5). */
@Path("desk/archive/{path: .+}")
@RequestScoped
@Tag(name = "desk")
public class ArchiveResource {
    @Inject
    ArchiveRelay relay;

    @Inject
    JsonWebToken token;

    @Context
    HttpServletRequest request;

    @GET
    @RolesAllowed({"records", "inspector", "director", "admin"})
    @Operation(
            summary = "Asks the archive in the caller's name; path and answer are those of the archive's own interface")
    @APIResponse(responseCode = "200", description = "As the archive answers")
    @APIResponse(responseCode = "404", description = "not-found: also for what the desk does not ask the archive")
    @APIResponse(responseCode = "503", description = "archive-unreachable")
    public Response get(@PathParam("path") String path) {
        return passOn("GET", path, Optional.empty(), null);
    }

    @POST
    @RolesAllowed({"records", "director", "admin"})
    @Operation(summary = "Asks the archive to do something in the caller's name")
    @APIResponse(responseCode = "201", description = "As the archive answers")
    @APIResponse(responseCode = "503", description = "archive-unreachable")
    public Response post(
            @PathParam("path") String path, @HeaderParam("Idempotency-Key") @Nullable String key, String body) {
        return passOn("POST", path, Optional.of(body).filter(each -> !each.isEmpty()), key);
    }

    @DELETE
    @RolesAllowed({"records", "director"})
    @Operation(summary = "Asks the archive to end something in the caller's name")
    @APIResponse(responseCode = "200", description = "As the archive answers")
    @APIResponse(responseCode = "503", description = "archive-unreachable")
    public Response delete(@PathParam("path") String path) {
        return passOn("DELETE", path, Optional.empty(), null);
    }

    private Response passOn(String method, String path, Optional<String> body, @Nullable String key) {
        if (!ArchiveRelay.isKnown(method, path)) {
            throw new NotFoundException();
        }
        HttpResponse<InputStream> answer = relay.ask(
                new ArchiveRelay.Question(
                        method,
                        path,
                        Optional.ofNullable(request.getQueryString()),
                        body,
                        Optional.ofNullable(request.getHeader("Accept")),
                        Optional.ofNullable(request.getHeader("Accept-Language"))
                                .orElse("vi"),
                        Optional.ofNullable(key).orElse("")),
                token.getRawToken());
        Response.ResponseBuilder passed = Response.status(answer.statusCode()).entity(answer.body());
        for (String name : new String[] {"Content-Type", "Content-Disposition", "Retry-After"}) {
            answer.headers().firstValue(name).ifPresent(value -> passed.header(name, value));
        }
        return passed.build();
    }
}
