package vn.kyluu.archive.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.access.SearchRecords;
import vn.kyluu.archive.record.RecordSearch;
import vn.kyluu.archive.wire.RecordPageJson;

/** Search of archived records. */
@Path("records")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "records")
public class RecordsResource {
    @Inject
    Exchange exchange;

    @Inject
    SearchRecords search;

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
                Identifiers.limit(limit));
        return RecordPageJson.of(search.search(wanted, exchange.caller()), exchange.zone());
    }
}
