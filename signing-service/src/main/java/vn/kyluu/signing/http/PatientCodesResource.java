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
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.confirmation.IssueCode;
import vn.kyluu.signing.http.problem.RequestRefusal;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.ConfirmationWire;
import vn.kyluu.signing.http.wire.Times;

/** One-time codes for patients. */
@Path("documents/{id}/patient-codes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "patients")
public class PatientCodesResource {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 100;

    @Inject
    IssueCode issueCode;

    @Inject
    Caller caller;

    @Inject
    Times times;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("emr")
    @Operation(
            summary = "A one-time code by which a patient may confirm the document as it is now",
            description =
                    "The EMR sends it by its own gateway. Good for five minutes and five tries; a newer code ends it."
                            + " The answer is not remembered: the same Idempotency-Key gives a newer code.")
    @APIResponse(
            responseCode = "201",
            description = "The code",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PatientCode")))
    @APIResponse(responseCode = "404", description = "document-unknown")
    @APIResponse(responseCode = "409", description = "not-your-turn, document-not-open, record-closed")
    @APIResponse(responseCode = "422", description = "not-for-patients, confirmant-unusable")
    @APIResponse(responseCode = "429", description = "too-many-codes: five an hour for one document")
    public Response issue(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ConfirmationWire.CodeRequest body) {
        String sentTo = body.sentTo();
        if (sentTo.length() < SHORTEST
                || sentTo.length() > LONGEST
                || sentTo.codePoints().anyMatch(Character::isISOControl)) {
            throw RequestRefusal.malformed("sentTo");
        }
        IssueCode.Issued issued = issueCode.issue(
                caller.actor(),
                id,
                Optional.ofNullable(body.confirmant()).flatMap(ConfirmationWire.Who::value),
                sentTo);
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.created(URI.create("documents/" + id + "/patient-confirmations"))
                .cacheControl(never)
                .entity(ConfirmationWire.Code.of(issued.challenge(), issued.code(), times))
                .build();
    }
}
