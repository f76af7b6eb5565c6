package vn.kyluu.archive.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.metrics.annotation.Timed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.ingest.AcceptDeposit;
import vn.kyluu.archive.ingest.ReadDeposit;
import vn.kyluu.archive.spool.Spool;
import vn.kyluu.archive.spool.Upload;
import vn.kyluu.archive.wire.DepositJson;

/** Handing over closed records. */
@Path("deposits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deposits")
public class DepositResource {
    @Inject
    Exchange exchange;

    @Inject
    AcceptDeposit accept;

    @Inject
    ReadDeposit read;

    @Inject
    Spool spool;

    @Inject
    ServiceLimits limits;

    /** Takes in a record: part {@code manifest}, and one part per document, named by the document's identifier. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.DEPOSITOR)
    @Timed(name = "kyluu_archive_deposits", absolute = true)
    @Operation(
            summary =
                    "Hand over a closed record; 201 new, 200 known, state REFUSED with a code if it is not accepted, 410 if the record"
                            + " was destroyed")
    public Response deposit(List<EntityPart> parts, @Context HttpHeaders headers) {
        try (Upload upload = spool.begin()) {
            for (EntityPart part : parts) {
                upload.add(part.getName(), part.getContent(), limits.documentBytes());
            }
            ReadDeposit.Status status = accept.accept(upload, exchange.caller());
            URI self = URI.create("deposits/" + status.deposit().depositId());
            return Response.status(status.isNew() ? 201 : 200)
                    .location(self)
                    .entity(json(status, Exchange.language(headers)))
                    .build();
        }
    }

    /** What has become of a deposit. */
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.DEPOSITOR)
    @Operation(summary = "State of a deposit, with the sites' receipts")
    public DepositJson deposit(@PathParam("id") String id, @Context HttpHeaders headers) {
        return json(read.read(Identifiers.uuid(id)), Exchange.language(headers));
    }

    private DepositJson json(ReadDeposit.Status status, Locale locale) {
        DepositJson.@Nullable Refusal refusal = status.deposit()
                .refusal()
                .map(refused -> {
                    String code = Problem.kebab(refused.reason());
                    return new DepositJson.Refusal(
                            code, ProblemTexts.detail("deposit." + code, refused.arguments(), locale));
                })
                .orElse(null);
        return DepositJson.of(status, exchange.zone(), refusal);
    }
}
