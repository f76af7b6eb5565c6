package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.HeadWire;
import vn.kyluu.signing.http.wire.RecordWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.record.PutRecord;
import vn.kyluu.signing.record.ReadRecord;
import vn.kyluu.signing.record.RecordView;

/** Medical records: their heads, and what their signing still lacks. */
@Path("records/{recordNumber}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "records")
public class RecordsResource {
    /** Record numbers as hospitals write them, short enough for a path and a file name. */
    static final String NUMBER = "[\\p{L}\\p{N}._-]{1,64}";

    @Inject
    PutRecord putRecord;

    @Inject
    ReadRecord readRecord;

    @Inject
    DocumentActs documentActs;

    @Inject
    Caller caller;

    @Inject
    Times times;

    @Inject
    Clock clock;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("emr")
    @Operation(summary = "Creates or updates a record's head")
    @APIResponse(responseCode = "200", description = "The record as it stands now")
    @APIResponse(responseCode = "400", description = "malformed-request, with violations[]")
    @APIResponse(responseCode = "409", description = "record-closed")
    public RecordWire put(
            @PathParam("recordNumber") @Pattern(regexp = NUMBER) String recordNumber, @NotNull @Valid HeadWire head) {
        Actor actor = caller.actor();
        putRecord.put(actor, head.head(recordNumber));
        return view(actor, recordNumber);
    }

    @GET
    @RolesAllowed({"emr", "doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk", "records"})
    @Operation(summary = "A record: head, documents with their state, what is missing and by when, closing")
    @APIResponse(responseCode = "200", description = "The record")
    @APIResponse(responseCode = "404", description = "record-unknown")
    public RecordWire get(@PathParam("recordNumber") String recordNumber) {
        return view(caller.actor(), recordNumber);
    }

    private RecordWire view(Actor actor, String recordNumber) {
        RecordView view = readRecord.read(actor, recordNumber);
        return RecordWire.of(view, documentActs.of(actor, view.record().isOpen()), times, clock.instant());
    }
}
