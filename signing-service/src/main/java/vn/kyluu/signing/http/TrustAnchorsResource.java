package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.signing.http.wire.SignatureWire;
import vn.kyluu.signing.http.wire.Times;

/** The authorities whose certificates are believed. */
@Path("trust-anchors")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "trust anchors")
public class TrustAnchorsResource {
    @Inject
    TrustAnchors anchors;

    @Inject
    Times times;

    /**
     * One authority.
     *
     * @param sha256 of its certificate in DER
     */
    @Schema(name = "TrustAnchor")
    public record Anchor(SignatureWire.Certificate certificate, String sha256) {}

    /** All of them, ordered by subject. */
    @Schema(name = "TrustAnchors")
    public record Anchors(List<Anchor> items) {}

    @GET
    @RolesAllowed("admin")
    @Operation(summary = "CA certificates that are believed; they are changed in the configured directory")
    @APIResponse(responseCode = "200", description = "Ordered by subject")
    public Anchors list() {
        return new Anchors(anchors.certificates().stream()
                .map(SigningCertificate::of)
                .sorted(Comparator.comparing(SigningCertificate::subject))
                .map(each -> new Anchor(
                        SignatureWire.Certificate.of(each, times), each.sha256().hex()))
                .toList());
    }
}
