package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.confirmation.ConfirmByCode;
import vn.kyluu.signing.confirmation.ConfirmByDevice;
import vn.kyluu.signing.confirmation.Confirmant;
import vn.kyluu.signing.confirmation.DeviceMatch;
import vn.kyluu.signing.confirmation.ListConfirmations;
import vn.kyluu.signing.confirmation.PatientConfirmation;
import vn.kyluu.signing.document.ReadDocument;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.problem.RequestRefusal;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.ConfirmationWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.key.ActivationPin;

/** What patients, or who represents them, confirm. */
@Path("documents/{id}/patient-confirmations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "patients")
public class PatientConfirmationsResource {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    ConfirmByCode confirmByCode;

    @Inject
    ConfirmByDevice confirmByDevice;

    @Inject
    ListConfirmations listConfirmations;

    @Inject
    ReadDocument readDocument;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    Validator validator;

    @Inject
    Times times;

    @GET
    @RolesAllowed({"emr", "doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk", "records"})
    @Operation(summary = "What was confirmed, oldest first; who did is in the sealed paper")
    @APIResponse(responseCode = "200", description = "All of the document")
    @APIResponse(responseCode = "404", description = "document-unknown")
    public ConfirmationWire.Page list(@PathParam("id") UUID id) {
        readDocument.read(caller.actor(), id);
        return new ConfirmationWire.Page(listConfirmations.of(id).stream()
                .map(each -> ConfirmationWire.of(each, times))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"emr", "doctor", "nurse", "technician", "head"})
    @Operation(
            summary = "A patient confirms by a one-time code, or by the match of a biometric device",
            description =
                    "The facility seals the paper at once. Of biometrics the decision only: any other field is refused.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConfirmationWire.Request.class)))
    @APIResponse(
            responseCode = "201",
            description = "The confirmation",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PatientConfirmation")))
    @APIResponse(responseCode = "403", description = "code-wrong with triesLeft, code-locked")
    @APIResponse(responseCode = "404", description = "document-unknown, code-unknown")
    @APIResponse(
            responseCode = "409",
            description = "code-ended, code-expired, confirmed-content-differs, not-your-turn, record-closed,"
                    + " seal-not-set-up")
    @APIResponse(
            responseCode = "422",
            description = "no-match, match-too-old, biometric-data-refused with fields[], confirmant-unusable,"
                    + " not-for-patients")
    @APIResponse(responseCode = "503", description = "key-outage, revocation-outage; the code stays good")
    public Response confirm(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, String body) {
        JsonObject json = object(body);
        ConfirmationWire.Request asked = asked(json);
        Actor actor = caller.actor();
        Fingerprint request =
                Fingerprint.of("POST documents/patient-confirmations").and(id).andSecret(body);
        return once.create(key, actor, request, () -> {
            PatientConfirmation made = switch (asked.method()) {
                case CODE -> byCode(actor, id, asked);
                case DEVICE -> byDevice(actor, id, asked, json);
            };
            return new Created("documents/" + id + "/patient-confirmations", ConfirmationWire.of(made, times));
        });
    }

    private PatientConfirmation byCode(Actor actor, UUID id, ConfirmationWire.Request asked) {
        UUID codeId = Optional.ofNullable(asked.codeId()).orElseThrow(() -> RequestRefusal.malformed("codeId"));
        String code = Optional.ofNullable(asked.code())
                .filter(each -> each.matches("[0-9]{6}"))
                .orElseThrow(() -> RequestRefusal.malformed("code"));
        try (ActivationPin secret = ActivationPin.of(code)) {
            return confirmByCode.confirm(actor, id, codeId, secret);
        }
    }

    private PatientConfirmation byDevice(Actor actor, UUID id, ConfirmationWire.Request asked, JsonObject json) {
        OnlyDecisions.require(json);
        DeviceMatch match = Optional.ofNullable(asked.device())
                .map(ConfirmationWire.Device::value)
                .orElseThrow(() -> RequestRefusal.malformed("device"));
        Optional<Confirmant> who = Optional.ofNullable(asked.confirmant()).flatMap(ConfirmationWire.Who::value);
        return confirmByDevice.confirm(actor, id, who, match);
    }

    private static JsonObject object(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw RequestRefusal.malformed("body");
        }
    }

    private ConfirmationWire.Request asked(JsonObject json) {
        try {
            ConfirmationWire.Request asked = JSON.fromJson(json.toString(), ConfirmationWire.Request.class);
            var violations = validator.validate(asked);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(new HashSet<>(violations));
            }
            return asked;
        } catch (JsonbException e) {
            // its words may hold what the body holds
            throw RequestRefusal.malformed("body");
        }
    }
}
