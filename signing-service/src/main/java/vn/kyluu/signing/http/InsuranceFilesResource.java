package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.digest.OctetsTooLarge;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.problem.RequestRefusal;
import vn.kyluu.signing.http.request.BodyLimit;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.InsuranceWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.insurance.ReadInsuranceFile;
import vn.kyluu.signing.insurance.SealInsuranceFile;

/** Files for the social insurance. */
@Path("insurance-files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exports")
public class InsuranceFilesResource {
    @Inject
    SealInsuranceFile sealInsuranceFile;

    @Inject
    ReadInsuranceFile readInsuranceFile;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    BodyLimit limit;

    @Inject
    Times times;

    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @RolesAllowed("emr")
    @Operation(summary = "Seals a GIAMDINHHS file: the facility's signature inside CHUKYDONVI, over the whole file")
    @APIResponse(
            responseCode = "201",
            description = "What was sealed; the bytes are at Location/content",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "InsuranceFile")))
    @APIResponse(responseCode = "409", description = "seal-not-set-up")
    @APIResponse(responseCode = "413", description = "too-large, with limitBytes")
    @APIResponse(
            responseCode = "422",
            description = "insurance-file-unsafe, insurance-file-malformed with where, dossier-count-wrong")
    @APIResponse(responseCode = "503", description = "key-outage, timestamp-outage, revocation-outage")
    public Response seal(@HeaderParam("Idempotency-Key") @Nullable String key, InputStream body) {
        Octets xml = octets(body);
        Actor actor = caller.actor();
        return once.create(key, actor, Fingerprint.of("POST insurance-files").and(xml), () -> {
            InsuranceWire made = InsuranceWire.of(sealInsuranceFile.seal(actor, xml), times);
            return new Created("insurance-files/" + made.id(), made);
        });
    }

    @GET
    @Path("{id}/content")
    @Produces("application/xml")
    @RolesAllowed({"emr", "records", "clerk"})
    @Operation(summary = "The sealed file as it left the house")
    @APIResponse(responseCode = "200", description = "The XML")
    @APIResponse(responseCode = "404", description = "insurance-file-unknown")
    public Response content(@PathParam("id") UUID id) {
        Octets file = readInsuranceFile.read(caller.actor(), id);
        return Response.ok((StreamingOutput) output -> file.newInputStream().transferTo(output))
                .build();
    }

    private Octets octets(InputStream body) {
        try {
            return Octets.read(body, limit.documentBytes());
        } catch (OctetsTooLarge e) {
            throw RequestRefusal.tooLarge(limit.documentBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
