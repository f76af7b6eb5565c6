package vn.kyluu.archive.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.metrics.annotation.Timed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kyluu.archive.access.ReadContent;
import vn.kyluu.archive.access.ViewRecord;
import vn.kyluu.archive.export.ExportProof;
import vn.kyluu.archive.export.ProofBundle;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.trace.ReadTrace;
import vn.kyluu.archive.verification.VerifyRecord;
import vn.kyluu.archive.wire.RecordJson;
import vn.kyluu.archive.wire.TraceJson;
import vn.kyluu.archive.wire.VerificationJson;

/** One archived record: what it is, its documents, whether it is still true, and the proof of it. */
@Path("records/{archiveId}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "records")
public class RecordResource {
    @Inject
    Exchange exchange;

    @Inject
    ViewRecord view;

    @Inject
    ReadContent read;

    @Inject
    TwinVault vault;

    @Inject
    VerifyRecord verify;

    @Inject
    ExportProof export;

    @Inject
    ReadTrace trace;

    /** One record. */
    @GET
    @RolesAllowed({Roles.RECORDS, Roles.INSPECTOR, Roles.EMR})
    @Operation(summary = "One record: head, documents, retention, custody")
    public RecordJson record(@PathParam("archiveId") String archiveId) {
        ViewRecord.View found = view.view(Identifiers.uuid(archiveId), exchange.caller());
        return RecordJson.of(found, vault.names(), acts(found.record()), exchange.zone());
    }

    private List<String> acts(ArchivedRecord record) {
        List<String> acts = new ArrayList<>();
        if (record.isKept() && exchange.mayCall("GET records/{archiveId}/documents/{n}/content")) {
            acts.add("read");
        }
        if (record.isKept() && exchange.mayCall("POST holds")) {
            acts.add("hold");
        }
        return acts;
    }

    /** The bytes of one document. */
    @GET
    @Path("documents/{n}/content")
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

    /** Verifies the whole record now. */
    @GET
    @Path("verification")
    @RolesAllowed({Roles.RECORDS, Roles.INSPECTOR})
    @Timed(name = "kyluu_archive_record_verifications", absolute = true)
    @Operation(summary = "Verify every signature and every copy of a record now")
    public VerificationJson verification(@PathParam("archiveId") String archiveId, @Context HttpHeaders headers) {
        return VerificationJson.of(
                verify.verify(Identifiers.uuid(archiveId), exchange.caller()),
                exchange.zone(),
                Exchange.language(headers));
    }

    /** The proof bundle. */
    @GET
    @Path("proof")
    @Produces("application/zip")
    @RolesAllowed({Roles.RECORDS, Roles.INSPECTOR})
    @Operation(summary = "Everything needed to verify the record offline, as a zip")
    public Response proof(@PathParam("archiveId") String archiveId) {
        ProofBundle bundle = export.export(Identifiers.uuid(archiveId), exchange.caller());
        StreamingOutput body = bundle::writeTo;
        return Response.ok(body, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"proof-" + bundle.archiveId() + ".zip\"")
                .build();
    }

    /** Who did what to the record. */
    @GET
    @Path("trace")
    @RolesAllowed({Roles.RECORDS, Roles.INSPECTOR})
    @Operation(summary = "Audit entries of the record, each with its place in the chain")
    public TraceJson trace(@PathParam("archiveId") String archiveId) {
        return TraceJson.of(trace.read(Identifiers.uuid(archiveId), exchange.caller()), exchange.zone());
    }
}
