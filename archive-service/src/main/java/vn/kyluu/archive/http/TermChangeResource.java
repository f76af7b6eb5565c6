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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.term.ChangeTerm;
import vn.kyluu.archive.term.TermChange;
import vn.kyluu.archive.wire.TermJson;

/** Another class for a record, by two persons. */
@Path("term-changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "retention")
public class TermChangeResource {
    @Inject
    Exchange exchange;

    @Inject
    Once once;

    @Inject
    ChangeTerm change;

    /** Proposes another class. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.RECORDS, Roles.DIRECTOR})
    @Operation(
            summary = "Propose another class for a record",
            description = "{archiveId, class, reason}; never ends before the objects' locks do (423 term-below-lock)")
    public Response propose(String text, @HeaderParam(Once.HEADER) @Nullable String key) {
        Body body = Body.of(text);
        UUID record = Identifiers.uuid(body.text("archiveId"));
        String wanted = body.text("class");
        String reason = body.text("reason");
        return once.answer(key, "POST term-changes " + body.all(), () -> {
            TermChange proposed = change.propose(record, wanted, reason, exchange.caller());
            return new Once.Made(201, "term-changes/" + proposed.id(), TermJson.of(proposed, exchange.zone()));
        });
    }

    /** The second person agrees. */
    @POST
    @Path("{id}/approvals")
    @RolesAllowed({Roles.RECORDS, Roles.DIRECTOR})
    @Operation(summary = "Agree as another person; the term is changed at once")
    public Response approve(@PathParam("id") String id, @HeaderParam(Once.HEADER) @Nullable String key) {
        UUID proposal = Identifiers.uuid(id);
        return once.answer(key, "POST term-changes/" + proposal + "/approvals", () -> {
            TermChange approved = change.approve(proposal, exchange.caller());
            return new Once.Made(201, "term-changes/" + proposal, TermJson.of(approved, exchange.zone()));
        });
    }
}
