package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.DocumentContent;
import vn.kyluu.signing.document.ReadContent;
import vn.kyluu.signing.document.ReadDocument;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.request.BodyLimit;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.DocumentWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.intake.CorrectDocument;
import vn.kyluu.signing.intake.Correction;

/** Documents: their state, their bytes, and corrections of them. */
@Path("documents/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class DocumentsResource {
    @Inject
    ReadDocument readDocument;

    @Inject
    ReadContent readContent;

    @Inject
    CorrectDocument correctDocument;

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

    @GET
    @RolesAllowed({"emr", "doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk", "records"})
    @Operation(summary = "A document's state: flow, steps, signatures")
    @APIResponse(responseCode = "200", description = "The document")
    @APIResponse(responseCode = "404", description = "document-unknown")
    public DocumentWire get(@PathParam("id") UUID id) {
        return DocumentWire.of(readDocument.read(caller.actor(), id), times);
    }

    @GET
    @Path("content")
    @Produces({"application/pdf", "application/xml", MediaType.WILDCARD})
    @RolesAllowed({"emr", "doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk", "records"})
    @Operation(summary = "The bytes with all signatures so far")
    @APIResponse(responseCode = "200", description = "The PDF or XML; ETag and Content-Digest are its SHA-256")
    @APIResponse(responseCode = "304", description = "The client has these bytes")
    @APIResponse(responseCode = "404", description = "document-unknown")
    public Response content(@PathParam("id") UUID id, @Context Request request) {
        DocumentContent content = readContent.read(caller.actor(), id);
        SubmittedDocument document = content.document();
        EntityTag tag = new EntityTag(document.sha256().hex());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        String digest =
                Base64.getEncoder().encodeToString(document.sha256().value().toByteArray());
        String name = id + "." + document.format().name().toLowerCase(Locale.ROOT);
        StreamingOutput bytes = output -> content.bytes().newInputStream().transferTo(output);
        return Response.ok(bytes, document.format().mediaType())
                .tag(tag)
                .header("Content-Digest", "sha-256=:" + digest + ":")
                .header(HttpHeaders.CONTENT_LENGTH, content.bytes().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    @POST
    @Path("corrections")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"emr", "doctor", "nurse", "technician"})
    @Operation(
            summary = "Replaces a document by a corrected one",
            description =
                    "A form with the parts 'metadata' (CorrectionMetadata as JSON) and 'content'. The old document"
                            + " stays readable, marked REPLACED.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = DocumentWire.Correction.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new document, its flow begun",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Document")))
    @APIResponse(responseCode = "403", description = "not-the-author")
    @APIResponse(responseCode = "409", description = "record-closed, already-replaced")
    @APIResponse(responseCode = "422", description = "As for a new document")
    public Response correct(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, List<EntityPart> parts) {
        DocumentForm<DocumentWire.Correction> form =
                DocumentForm.read(parts, DocumentWire.Correction.class, validator, limit);
        Correction correction = new Correction(form.metadata().reason(), form.content());
        Fingerprint request = Fingerprint.of("POST documents/corrections")
                .and(id)
                .and(correction.reason())
                .and(correction.content());
        Actor actor = caller.actor();
        return once.create(
                key,
                actor,
                request,
                fresh -> {
                    DocumentWire made = DocumentWire.of(correctDocument.correct(actor, id, fresh, correction), times);
                    return new Created("documents/" + made.id(), made);
                },
                Optional::empty);
    }
}
