package vn.kyluu.archive.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kyluu.archive.term.ReadRegister;
import vn.kyluu.archive.wire.RegisterCsv;
import vn.kyluu.archive.wire.RegisterJson;

/** The register of classes. */
@Path("retention-register")
@RequestScoped
@Tag(name = "retention")
public class RetentionResource {
    @Inject
    Exchange exchange;

    @Inject
    ReadRegister read;

    /** As JSON. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.RECORDS, Roles.INSPECTOR, Roles.DIRECTOR, Roles.ADMIN})
    @Operation(
            summary = "Every class with its term, basis, source and certainty, how many records it has and until when")
    public RegisterJson json() {
        return RegisterJson.of(read.read(exchange.caller()));
    }

    /** As a table for a spreadsheet. */
    @GET
    @Produces("text/csv")
    @RolesAllowed({Roles.RECORDS, Roles.INSPECTOR, Roles.DIRECTOR, Roles.ADMIN})
    @Operation(summary = "The same as a table, UTF-8 with a byte order mark")
    public Response csv() {
        ReadRegister.Register register = read.read(exchange.caller());
        return Response.ok(RegisterCsv.of(register), "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"retention-register-" + register.day() + ".csv\"")
                .build();
    }
}
