package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.digitization.NewScan;
import vn.kyluu.signing.digitization.TakeScannedPaper;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.request.BodyLimit;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.DocumentWire;
import vn.kyluu.signing.http.wire.ScanWire;
import vn.kyluu.signing.http.wire.Times;

/** Papers that come in and are scanned. */
@Path("records/{recordNumber}/scanned-papers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class ScannedPapersResource {
    @Inject
    TakeScannedPaper takeScannedPaper;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    Validator validator;

    @Inject
    BodyLimit limit;

    @Inject
    Times times;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"records", "clerk", "doctor", "nurse", "technician"})
    @Operation(
            summary =
                    "Makes a sealed PDF/A of scanned pages, marked as converted from paper; the caller is the converter",
            description = "A form with the part 'metadata' (ScanMetadata as JSON) and one part 'page' for each file, in"
                    + " order: JPEG, PNG or PDF; told by their bytes.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ScanWire.class)))
    @APIResponse(
            responseCode = "201",
            description = "The document, complete",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Document")))
    @APIResponse(responseCode = "404", description = "record-unknown")
    @APIResponse(responseCode = "409", description = "record-closed, seal-not-set-up")
    @APIResponse(responseCode = "413", description = "too-large, with limitBytes")
    @APIResponse(responseCode = "415", description = "not-a-scan: neither JPEG, PNG nor PDF; page tells which file")
    @APIResponse(
            responseCode = "422",
            description =
                    "no-pages, too-many-pages, scan-too-large, scan-too-coarse, scan-unreadable, scan-unsafe; page"
                            + " tells which file")
    @APIResponse(responseCode = "503", description = "key-outage, revocation-outage")
    public Response take(
            @PathParam("recordNumber") String recordNumber,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            List<EntityPart> parts) {
        DocumentForm.Pages<ScanWire> form = DocumentForm.pages(parts, ScanWire.class, validator, limit);
        NewScan scan = new NewScan(form.metadata().title(), form.pages());
        Fingerprint request =
                Fingerprint.of("POST records/scanned-papers").and(recordNumber).and(scan.title());
        for (Octets page : scan.pages()) {
            request.and(page);
        }
        Actor actor = caller.actor();
        return once.create(key, actor, request, () -> {
            DocumentWire made = DocumentWire.of(takeScannedPaper.take(actor, recordNumber, scan), times);
            return new Created("documents/" + made.id(), made);
        });
    }
}
