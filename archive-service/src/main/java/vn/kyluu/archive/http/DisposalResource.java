package vn.kyluu.archive.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.disposal.ApproveDisposal;
import vn.kyluu.archive.disposal.Disposal;
import vn.kyluu.archive.disposal.ProposeDisposal;
import vn.kyluu.archive.disposal.ReadDisposals;
import vn.kyluu.archive.disposal.WithdrawDisposal;
import vn.kyluu.archive.wire.DisposalJson;

/** Destroying what may no longer be kept, by several persons. */
@Path("disposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "disposals")
public class DisposalResource {
    @Inject
    Exchange exchange;

    @Inject
    Once once;

    @Inject
    ProposeDisposal propose;

    @Inject
    ApproveDisposal approve;

    @Inject
    WithdrawDisposal withdraw;

    @Inject
    ReadDisposals read;

    /** Proposes records. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.RECORDS)
    @Operation(
            summary = "Propose records to be destroyed",
            description =
                    "{archiveIds[], reason, kind?: EXPIRED | MISTAKE}; 423 with retainUntil or holds[] if one must be kept")
    public Response propose(String text, @HeaderParam(Once.HEADER) @Nullable String key) {
        Body body = Body.of(text);
        Set<UUID> records = body.uuids("archiveIds");
        String reason = body.text("reason");
        Disposal.Kind kind = kind(body);
        return once.answer(key, "POST disposals " + body.all(), () -> {
            UUID id = propose.propose(kind, records, reason, exchange.caller()).id();
            return new Once.Made(201, "disposals/" + id, view(id));
        });
    }

    private static Disposal.Kind kind(Body body) {
        try {
            return Disposal.Kind.valueOf(body.optional("kind").orElse("EXPIRED"));
        } catch (IllegalArgumentException e) {
            throw new BodyFault("kind");
        }
    }

    /** Agrees. */
    @POST
    @Path("{id}/approvals")
    @RolesAllowed({Roles.RECORDS, Roles.DIRECTOR})
    @Operation(summary = "Agree; two persons, neither of whom has proposed it, one of them a director")
    public Response approve(@PathParam("id") String id, @HeaderParam(Once.HEADER) @Nullable String key) {
        UUID disposal = Identifiers.uuid(id);
        boolean director = exchange.has(Roles.DIRECTOR);
        return once.answer(key, "POST disposals/" + disposal + "/approvals", () -> {
            approve.approve(disposal, director, exchange.caller());
            return new Once.Made(201, "disposals/" + disposal, view(disposal));
        });
    }

    /** Gives it up. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.RECORDS, Roles.DIRECTOR})
    @Operation(summary = "Give a disposal up before anything is destroyed, with a reason")
    public DisposalJson withdraw(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        String why = Identifiers.reason(reason);
        UUID disposal = Identifiers.uuid(id);
        withdraw.withdraw(disposal, why, exchange.caller());
        return view(disposal);
    }

    /** One disposal. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.RECORDS, Roles.INSPECTOR, Roles.DIRECTOR})
    @Operation(summary = "One disposal: state, records, approvals, what was removed where")
    public DisposalJson disposal(@PathParam("id") String id) {
        return view(Identifiers.uuid(id));
    }

    /** The register. */
    @GET
    @RolesAllowed({Roles.RECORDS, Roles.INSPECTOR, Roles.DIRECTOR})
    @Operation(summary = "The register of disposals, newest first")
    public DisposalJson.Page disposals(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        return DisposalJson.of(
                read.page(Identifiers.cursor(after), Identifiers.limit(limit), exchange.caller()),
                this::acts,
                exchange.zone());
    }

    /** The minutes. */
    @GET
    @Path("{id}/minutes")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.RECORDS, Roles.INSPECTOR, Roles.DIRECTOR})
    @Operation(summary = "The minutes: application/pdf with the facility's seal, or their text as application/json")
    public Response minutes(@PathParam("id") String id, @HeaderParam("Accept") @Nullable String accept) {
        boolean json = accept != null && accept.contains("application/json");
        byte[] bytes =
                read.minutes(Identifiers.uuid(id), !json, exchange.caller()).toByteArray();
        return Response.ok(bytes, json ? MediaType.APPLICATION_JSON : "application/pdf")
                .build();
    }

    private DisposalJson view(UUID id) {
        ReadDisposals.View found = read.read(id, exchange.caller());
        return DisposalJson.of(found, acts(found.disposal()), exchange.zone());
    }

    private List<String> acts(Disposal disposal) {
        List<String> acts = new ArrayList<>();
        if (exchange.mayCall("POST disposals/{id}/approvals")
                && disposal.againstApproval(exchange.caller().actor(), exchange.has(Roles.DIRECTOR))
                        .isEmpty()) {
            acts.add("approve");
        }
        if (exchange.mayCall("DELETE disposals/{id}")
                && disposal.againstWithdrawal().isEmpty()) {
            acts.add("withdraw");
        }
        if (exchange.mayCall("GET disposals/{id}/minutes") && disposal.hasMinutes()) {
            acts.add("minutes");
        }
        return acts;
    }
}
