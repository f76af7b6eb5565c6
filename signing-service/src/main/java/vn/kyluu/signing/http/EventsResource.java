package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kyluu.signing.event.Placed;
import vn.kyluu.signing.event.ReadEvents;
import vn.kyluu.signing.http.hook.CloudEvent;
import vn.kyluu.signing.http.problem.RequestRefusal;
import vn.kyluu.signing.http.request.Caller;

/** What happened, for programs that ask instead of being told. */
@Path("events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
public class EventsResource {
    private static final int MOST = 1000;

    @Inject
    ReadEvents readEvents;

    @Inject
    CloudEvent form;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed("emr")
    @Operation(
            summary = "Events in their order, oldest first",
            description =
                    "items are CloudEvents 1.0, the same as the webhooks carry; next is the cursor for 'after', and"
                            + " stays what it was when nothing is new.")
    @APIResponse(responseCode = "200", description = "{items: [CloudEvent], next}")
    @APIResponse(responseCode = "400", description = "malformed-request: limit is 1 to 1000, after a position")
    public String list(
            @QueryParam("after") @DefaultValue("0") String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw RequestRefusal.malformed("limit");
        }
        List<Placed> found = readEvents.read(caller.actor(), position(after), limit);
        JsonArrayBuilder items = Json.createArrayBuilder();
        found.forEach(each -> items.add(form.of(each)));
        String next = found.isEmpty()
                ? after
                : Long.toString(found.get(found.size() - 1).position());
        // text, because the server cannot describe a JsonObject in its OpenAPI
        return Json.createObjectBuilder()
                .add("items", items)
                .add("next", next)
                .build()
                .toString();
    }

    private static long position(String after) {
        try {
            long position = Long.parseLong(after);
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException e) {
            throw RequestRefusal.malformed("after", e);
        }
        throw RequestRefusal.malformed("after");
    }
}
