package vn.kyluu.archive.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.access.ReadContent;
import vn.kyluu.archive.access.SearchRecords;
import vn.kyluu.archive.access.ViewRecord;
import vn.kyluu.archive.record.RecordSearch;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.wire.RecordJson;
import vn.kyluu.archive.wire.RecordPageJson;

/** Archived records and their documents. */
@Path("records")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "records")
public class RecordResource {
    @Inject
    Exchange exchange;

    @Inject
    SearchRecords search;

    @Inject
    ViewRecord view;

    @Inject
    ReadContent read;

    @Inject
    TwinVault vault;

    /** Looks for records. */
    @GET
    @RolesAllowed({Roles.RECORDS, Roles.INSPECTOR})
    @Operation(summary = "Search, newest first; from and to are days of closing")
    public RecordPageJson search(
            @QueryParam("recordNumber") @Nullable String recordNumber,
            @QueryParam("patientId") @Nullable String patientId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("class") @Nullable String classCode,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        RecordSearch wanted = new RecordSearch(
                Identifiers.given(recordNumber),
                Identifiers.given(patientId),
                Identifiers.day(from),
                Identifiers.day(to),
                Identifiers.given(classCode),
                Identifiers.given(state),
                Identifiers.cursor(after),
                Math.max(1, Math.min(200, limit)));
        return RecordPageJson.of(search.search(wanted, exchange.caller()), exchange.zone());
    }

    /** One record. */
    @GET
    @Path("{archiveId}")
    @RolesAllowed({Roles.RECORDS, Roles.INSPECTOR, Roles.EMR})
    @Operation(summary = "One record: head, documents, retention, custody")
    public RecordJson record(@PathParam("archiveId") String archiveId) {
        ViewRecord.View found = view.view(Identifiers.uuid(archiveId), exchange.caller());
        return RecordJson.of(found, vault.names(), exchange.zone());
    }

    /** The bytes of one document. */
    @GET
    @Path("{archiveId}/documents/{n}/content")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.RECORDS, Roles.INSPECTOR, Roles.EMR})
    @Operation(summary = "The bytes of one document, compared with the catalogue before the first of them leaves")
    public Response content(@PathParam("archiveId") String archiveId, @PathParam("n") int n) {
        ReadContent.Content content = read.read(Identifiers.uuid(archiveId), n, exchange.caller());
        String extension = content.document().format().equals("PDF") ? "pdf" : "xml";
        String digest = Base64.getEncoder()
                .encodeToString(content.document().file().sha256().value().toByteArray());
        StreamingOutput body = out -> content.bytes().newInputStream().transferTo(out);
        return Response.ok(body, content.document().file().mediaType())
                .tag(new EntityTag(content.document().file().sha256().hex()))
                .header(HttpHeaders.CONTENT_LENGTH, content.bytes().size())
                .header("Content-Digest", "sha-256=:" + digest + ":")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + archiveId + "-" + n + "." + extension + "\"")
                .build();
    }
}
