package vn.kyluu.signing.http.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.kyluu.ades.certificate.SigningCertificate;

/**
 * An authority that is believed.
 *
 * @param sha256 of its certificate in DER
 */
@Schema(name = "TrustAnchor")
public record AnchorWire(SignatureWire.Certificate certificate, String sha256) {

    /**
     * All of them.
     *
     * @param stale whether the directory is broken, so that the last good set is in use
     */
    @Schema(name = "TrustAnchors")
    public record Listing(List<AnchorWire> items, boolean stale) {}

    /**
     * One to add.
     *
     * @param certificate Base64 of DER or PEM
     */
    @Schema(name = "TrustAnchorRequest")
    public record Request(@Filled String certificate) {}

    public static AnchorWire of(SigningCertificate anchor, Times times) {
        return new AnchorWire(
                SignatureWire.Certificate.of(anchor, times), anchor.sha256().hex());
    }
}
