package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
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
import vn.kyluu.signing.http.wire.ReminderWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.reminder.RemindSigner;

/** Reminding a colleague. */
@Path("documents/{id}/reminders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class RemindersResource {
    @Inject
    RemindSigner remindSigner;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    Times times;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk", "records"})
    @Operation(summary = "Announces an open step as vn.kyluu.step.reminded, once within ten minutes")
    @APIResponse(
            responseCode = "201",
            description = "When",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Reminder")))
    @APIResponse(responseCode = "404", description = "document-unknown")
    @APIResponse(responseCode = "409", description = "step-not-open")
    public Response remind(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ReminderWire.Request request) {
        Actor actor = caller.actor();
        Fingerprint fingerprint = Fingerprint.of("POST reminders").and(id).and(request.step());
        return once.create(
                key,
                actor,
                fingerprint,
                () -> new Created(
                        "documents/" + id, new ReminderWire(times.at(remindSigner.remind(actor, id, request.step())))));
    }
}
