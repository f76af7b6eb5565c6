package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.certificate.AnchorDirectory;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.AnchorWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.trust.AddAnchor;
import vn.kyluu.signing.trust.RemoveAnchor;

/** The authorities whose certificates are believed. */
@Path("trust-anchors")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "trust anchors")
public class TrustAnchorsResource {
    @Inject
    AnchorDirectory anchors;

    @Inject
    AddAnchor addAnchor;

    @Inject
    RemoveAnchor removeAnchor;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    Times times;

    @GET
    @RolesAllowed("admin")
    @Operation(summary = "CA certificates that are believed now: those of the directory and of the trusted list")
    @APIResponse(responseCode = "200", description = "Ordered by subject")
    public AnchorWire.Listing list() {
        return new AnchorWire.Listing(
                anchors.anchors().certificates().stream()
                        .map(SigningCertificate::of)
                        .sorted(Comparator.comparing(SigningCertificate::subject))
                        .map(each -> AnchorWire.of(each, times))
                        .toList(),
                anchors.isStale());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(summary = "Believes one more authority")
    @APIResponse(
            responseCode = "201",
            description = "The anchor",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "TrustAnchor")))
    @APIResponse(responseCode = "409", description = "anchor-known")
    @APIResponse(responseCode = "422", description = "anchor-malformed, anchor-no-authority")
    @APIResponse(responseCode = "503", description = "anchors-outage")
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid AnchorWire.Request body) {
        Fingerprint request = Fingerprint.of("POST trust-anchors").and(body.certificate());
        return once.create(key, caller.actor(), request, () -> {
            SigningCertificate added = addAnchor.add(caller.actor(), Binary.of(body.certificate(), "certificate"));
            return new Created("trust-anchors/" + added.sha256().hex(), AnchorWire.of(added, times));
        });
    }

    @DELETE
    @Path("{sha256}")
    @RolesAllowed("admin")
    @Operation(summary = "Believes an authority no longer")
    @APIResponse(responseCode = "204", description = "It is believed no longer")
    @APIResponse(responseCode = "404", description = "anchor-unknown")
    @APIResponse(responseCode = "409", description = "anchor-stays: the last one, or one of the trusted list")
    @APIResponse(responseCode = "503", description = "anchors-outage")
    public void remove(@PathParam("sha256") @Pattern(regexp = "[0-9a-f]{64}") String sha256) {
        removeAnchor.remove(caller.actor(), sha256);
    }
}
