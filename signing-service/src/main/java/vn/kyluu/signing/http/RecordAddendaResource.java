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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.request.BodyLimit;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.DocumentWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.intake.NewDocument;
import vn.kyluu.signing.intake.SubmitAddendum;

/** What comes to a record after it was closed. */
@Path("records/{recordNumber}/addenda")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class RecordAddendaResource {
    @Inject
    SubmitAddendum submitAddendum;

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
    @RolesAllowed({"emr", "doctor", "nurse", "technician"})
    @Operation(
            summary = "Brings a late document to a closed record; its next version will hold it",
            description = "A form with the parts 'metadata' (AddendumMetadata as JSON) and 'content' (the PDF or XML).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = DocumentWire.Addendum.class)))
    @APIResponse(
            responseCode = "201",
            description = "The document, its flow begun",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Document")))
    @APIResponse(responseCode = "404", description = "record-unknown")
    @APIResponse(responseCode = "409", description = "record-open, idempotency-key-reused")
    @APIResponse(responseCode = "413", description = "too-large, with limitBytes")
    @APIResponse(responseCode = "415", description = "type-not-accepted: neither PDF nor XML")
    @APIResponse(
            responseCode = "422",
            description =
                    "empty-document, unknown-form, unknown-flow, pdf-encrypted, pdf-has-javascript, xml-dtd-forbidden, …")
    public Response submit(
            @PathParam("recordNumber") String recordNumber,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            List<EntityPart> parts) {
        DocumentForm<DocumentWire.Addendum> form =
                DocumentForm.read(parts, DocumentWire.Addendum.class, validator, limit);
        DocumentWire.Addendum metadata = form.metadata();
        NewDocument document = new NewDocument(
                metadata.form(),
                metadata.title(),
                Optional.ofNullable(metadata.flow()),
                RecordDocumentsResource.assignees(metadata.assignees()),
                form.content());
        Fingerprint request = RecordDocumentsResource.fingerprint("POST records/addenda", recordNumber, document)
                .and(metadata.reason());
        Actor actor = caller.actor();
        return once.create(
                key,
                actor,
                request,
                id -> {
                    DocumentWire made = DocumentWire.of(
                            submitAddendum.add(actor, id, recordNumber, document, metadata.reason()), times);
                    return new Created("documents/" + made.id(), made);
                },
                Optional::empty);
    }
}
