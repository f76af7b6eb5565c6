package vn.kyluu.archive.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.retention.Circumstance;
import vn.kyluu.archive.term.LearnCircumstances;
import vn.kyluu.archive.wire.TermJson;

/** What became known of a record after it was archived. */
@Path("records/{archiveId}/circumstances")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "retention")
public class CircumstanceResource {
    @Inject
    Exchange exchange;

    @Inject
    Once once;

    @Inject
    LearnCircumstances learn;

    /** Adds facts. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.RECORDS, Roles.EMR})
    @Operation(
            summary = "Add facts that became known later; the term may only grow",
            description =
                    "{circumstances: [DEATH, OCCUPATIONAL_ACCIDENT, …], reason}; answers the retention from now on")
    public Response learn(
            @PathParam("archiveId") String archiveId, String text, @HeaderParam(Once.HEADER) @Nullable String key) {
        UUID record = Identifiers.uuid(archiveId);
        Body body = Body.of(text);
        Set<Circumstance> learnt = new LinkedHashSet<>();
        for (String name : body.texts("circumstances")) {
            learnt.add(circumstance(name));
        }
        String reason = body.text("reason");
        return once.answer(
                key,
                "POST records/" + record + "/circumstances " + body.all(),
                () -> new Once.Made(
                        201,
                        "records/" + record,
                        TermJson.retention(learn.learn(record, learnt, reason, exchange.caller()))));
    }

    private static Circumstance circumstance(String name) {
        try {
            return Circumstance.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new BodyFault("circumstances");
        }
    }
}
