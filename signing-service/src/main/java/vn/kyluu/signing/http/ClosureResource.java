package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.ClosureWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.record.CloseRecord;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.ReadRecord;
import vn.kyluu.signing.record.WithdrawClosing;

/** The closing of a record: its manifest is made, signed and handed to the archive. */
@Path("records/{recordNumber}/closure")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "closure")
public class ClosureResource {
    @Inject
    CloseRecord closeRecord;

    @Inject
    WithdrawClosing withdrawClosing;

    @Inject
    ReadRecord readRecord;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    Times times;

    @POST
    @RolesAllowed("records")
    @Operation(summary = "Finalizes a discharge and starts the signing of its closing manifest")
    @APIResponse(
            responseCode = "201",
            description = "Closing has begun",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Closure")))
    @APIResponse(responseCode = "404", description = "record-unknown")
    @APIResponse(
            responseCode = "409",
            description =
                    "record-incomplete with missing[] and missingForms[], record-lacks-forms with missingForms[], record-closed")
    @APIResponse(responseCode = "503", description = "timestamp-outage, revocation-outage; Retry-After")
    public Response close(
            @PathParam("recordNumber") String recordNumber, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor actor = caller.actor();
        return once.create(
                key,
                actor,
                Fingerprint.of("POST records/closure").and(recordNumber),
                unused -> begun(closeRecord.close(actor, recordNumber)),
                () -> Optional.of(readRecord.read(actor, recordNumber))
                        .filter(view -> !view.record().isOpen() && !view.awaitsNextVersion())
                        .map(view -> begun(view.record())));
    }

    private Created begun(MedicalRecord record) {
        return new Created("records/" + record.head().number() + "/closure", ClosureWire.of(record, times));
    }

    @DELETE
    @RolesAllowed("records")
    @Operation(summary = "Takes a closing back that the archive refused or that is still being signed, with a reason")
    @APIResponse(responseCode = "200", description = "The record is open again; correct it and close it anew")
    @APIResponse(responseCode = "404", description = "record-unknown")
    @APIResponse(responseCode = "409", description = "closing-not-withdrawable with state")
    @APIResponse(responseCode = "422", description = "withdrawal-reason-unusable")
    public ClosureWire withdraw(
            @PathParam("recordNumber") String recordNumber, @QueryParam("reason") @Nullable String reason) {
        return ClosureWire.of(
                withdrawClosing.withdraw(
                        caller.actor(),
                        recordNumber,
                        Optional.ofNullable(reason).orElse("")),
                times);
    }

    @GET
    @RolesAllowed({"records", "head", "director"})
    @Operation(summary = "How far the closing has come, and the archive's receipt")
    @APIResponse(responseCode = "200", description = "The closing")
    @APIResponse(responseCode = "404", description = "record-unknown")
    public ClosureWire get(@PathParam("recordNumber") String recordNumber) {
        return ClosureWire.of(readRecord.read(caller.actor(), recordNumber).record(), times);
    }
}
