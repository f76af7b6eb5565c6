package vn.kyluu.archive.http;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.metrics.annotation.Timed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.digest.ScratchFailure;
import vn.kyluu.archive.report.ReportOnRecord;
import vn.kyluu.archive.report.ReportOnUpload;
import vn.kyluu.archive.spool.SpoolOutage;
import vn.kyluu.archive.verification.LookUpCode;
import vn.kyluu.archive.verification.NothingToReport;
import vn.kyluu.archive.verification.VerifyUpload;
import vn.kyluu.archive.wire.LookupJson;
import vn.kyluu.archive.wire.VerificationJson;

/** What anybody may ask: is this file, or the record behind this code, true. */
@Path("verifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "verifications")
public class VerificationResource {
    @Inject
    Exchange exchange;

    @Inject
    VerifyUpload verify;

    @Inject
    LookUpCode lookUp;

    @Inject
    ReportOnUpload reportOnUpload;

    @Inject
    ReportOnRecord reportOnRecord;

    @Inject
    ServiceLimits limits;

    /** Verifies a file; nothing of it is kept. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    @RateLimited
    @Timed(name = "kyluu_archive_verifications", absolute = true)
    @Operation(summary = "Verify a PDF or XML, part file; public; nothing of it is kept")
    public VerificationJson verify(List<EntityPart> parts, @Context HttpHeaders headers) {
        return VerificationJson.of(
                verify.verify(file(parts), exchange.anybody()), exchange.zone(), Exchange.language(headers));
    }

    /**
     * Verifies a file and gives what other machines read of it; nothing of it is kept.
     *
     * @return XML of ETSI TS 119 102-2; it knows the ETSI verdict of each signature, but not our stricter rules
     */
    @POST
    @Path("etsi-reports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_XML)
    @PermitAll
    @RateLimited
    @Operation(
            summary =
                    "Verify a PDF or XML, part file, and get the ETSI TS 119 102-2 validation report; public; 422 without a"
                            + " signature")
    public StreamingOutput etsiReport(List<EntityPart> parts) {
        return verify.verify(file(parts), exchange.anybody())
                .report()
                .etsiReport()
                .<StreamingOutput>map(
                        report -> output -> report.newInputStream().transferTo(output))
                .orElseThrow(NothingToReport::new);
    }

    /** Looks up the code of a printed copy. */
    @GET
    @Path("codes/{code}")
    @PermitAll
    @RateLimited
    @Operation(summary = "Look up a printed code; public; digests, signers and times, nothing medical")
    public LookupJson lookUp(@PathParam("code") String code) {
        return LookupJson.of(lookUp.lookUp(code, exchange.anybody()), exchange.zone());
    }

    /**
     * Verifies a file and gives the report of it with the facility's seal; nothing of the file is kept.
     *
     * @return PDF/A-2b, signed PAdES B-LT
     */
    @POST
    @Path("reports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces("application/pdf")
    @PermitAll
    @RateLimited
    @ReportLimited
    @Operation(
            summary = "Verify a PDF or XML, part file, and get the report as a PDF/A with the facility's seal; public",
            description =
                    "Limited more tightly than verification; 503 report-not-set-up, report-seal-outage or report-busy")
    public Response report(List<EntityPart> parts) {
        return pdf(reportOnUpload.report(file(parts), exchange.anybody()));
    }

    /** Verifies the whole record behind a printed code and gives the report of it with the facility's seal. */
    @GET
    @Path("codes/{code}/report")
    @Produces("application/pdf")
    @PermitAll
    @RateLimited
    @ReportLimited
    @Operation(
            summary =
                    "Verify the record behind a printed code and get the report as a PDF/A with the facility's seal; public",
            description = "No patient, nothing medical; at most ten minutes old")
    public Response report(@PathParam("code") String code) {
        return pdf(reportOnRecord.report(code, exchange.anybody()));
    }

    private static Response pdf(Octets report) {
        StreamingOutput body = output -> report.newInputStream().transferTo(output);
        return Response.ok(body, "application/pdf")
                .header(HttpHeaders.CONTENT_LENGTH, report.size())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bao-cao-kiem-tra.pdf\"")
                .build();
    }

    private Octets file(List<EntityPart> parts) {
        EntityPart part = parts.stream()
                .filter(each -> "file".equals(each.getName()))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("no part called file"));
        try (InputStream content = part.getContent()) {
            return Octets.read(content, limits.verificationBytes());
        } catch (IOException e) {
            ScratchFailure.rethrow(e);
            throw new SpoolOutage(e);
        }
    }
}
