package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.export.ExportRecord;
import vn.kyluu.signing.export.ExportedRecord;
import vn.kyluu.signing.export.RecordXml;
import vn.kyluu.signing.http.problem.RequestRefusal;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.Times;

/** A closed record for other programs. */
@Path("records/{recordNumber}/export")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
@Tag(name = "exports")
public class RecordExportResource {
    @Inject
    ExportRecord exportRecord;

    @Inject
    RecordXml recordXml;

    @Inject
    Caller caller;

    @Inject
    Times times;

    @GET
    @RolesAllowed({"emr", "records", "director"})
    @Operation(summary = "HoSoBenhAn of a closed record: its data, its documents with digests and signers")
    @APIResponse(responseCode = "200", description = "XML or JSON; the documents' bytes are fetched one by one")
    @APIResponse(responseCode = "404", description = "record-unknown")
    @APIResponse(responseCode = "409", description = "record-not-closed")
    public Response export(
            @PathParam("recordNumber") String recordNumber,
            @Parameter(schema = @Schema(enumeration = {"xml", "json"})) @QueryParam("format") @DefaultValue("xml")
                    String format) {
        if (!format.equals("xml") && !format.equals("json")) {
            throw RequestRefusal.malformed("format");
        }
        ExportedRecord exported = exportRecord.export(caller.actor(), recordNumber);
        Octets bytes = format.equals("xml")
                ? recordXml.write(exported)
                : Octets.of(RecordJson.of(exported, times).toString().getBytes(StandardCharsets.UTF_8));
        return Response.ok((StreamingOutput) output -> bytes.newInputStream().transferTo(output))
                .type(format.equals("xml") ? "application/xml" : "application/json;charset=UTF-8")
                .build();
    }
}
