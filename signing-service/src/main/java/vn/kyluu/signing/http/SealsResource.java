package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.MinutesWire;
import vn.kyluu.signing.http.wire.ReportWire;
import vn.kyluu.signing.seal.DisposalMinutes;
import vn.kyluu.signing.seal.SealMinutes;
import vn.kyluu.signing.seal.report.SealReport;

/** The facility's seal for the archive-service, on two kinds of paper that are written here, and on nothing else. */
@Path("seals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "seals")
public class SealsResource {
    @Inject
    SealMinutes sealMinutes;

    @Inject
    SealReport sealReport;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("archive")
    @Operation(
            summary = "Seals minutes of a disposal, or the report of a verification",
            description =
                    "kyluu-disposal-minutes-1 or kyluu-verification-report-1; the paper is written here from the text, so that"
                            + " nothing else can be sealed. Of a report nothing is kept: send it without an Idempotency-Key")
    @APIResponse(responseCode = "201", description = "{pdf: Base64, sha256}: PAdES B-LT with the facility's seal")
    @APIResponse(responseCode = "409", description = "seal-not-set-up")
    @APIResponse(responseCode = "422", description = "minutes-unreadable, report-unreadable, certificate-…")
    @APIResponse(responseCode = "503", description = "key-outage, timestamp-outage, revocation-outage; Retry-After")
    public Response seal(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull String text) {
        Octets json = Octets.of(text.getBytes(StandardCharsets.UTF_8));
        Actor actor = caller.actor();
        if (ReportWire.isMeant(text)) {
            // a key would have the answer kept (room idempotency)
            return once.create(
                    null,
                    actor,
                    Fingerprint.of("POST seals").and(json),
                    () -> created("reports", sealReport.seal(actor, ReportWire.read(text))));
        }
        DisposalMinutes minutes = MinutesWire.read(text);
        return once.create(
                key,
                actor,
                Fingerprint.of("POST seals").and(json),
                () -> created(minutes.disposalId(), sealMinutes.seal(actor, minutes, json)));
    }

    private static Created created(String place, Octets pdf) {
        return new Created(
                "seals/" + place,
                new MinutesWire.Sealed(
                        Base64.getEncoder().encodeToString(pdf.toByteArray()),
                        pdf.digest(DigestAlgorithm.SHA256).hex()));
    }
}
