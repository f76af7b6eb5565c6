package vn.kyluu.signing.http.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.signer.Signer;

/**
 * A member of staff who signs.
 *
 * @param identifier as on the certificate, such as {@code CCCD:079…}
 * @param roles of the caller, where the caller asks about itself
 */
@Schema(name = "Signer")
public record SignerWire(
        String staffCode,
        String name,
        String title,
        String department,
        @Nullable String identifier,
        @Nullable List<String> roles) {

    /** What an administrator says about a signer. */
    @Schema(name = "SignerRegistration")
    public record Registration(
            @Filled String name,
            @Filled String title,
            @Filled String department,
            @Nullable String identifier) {}

    public static SignerWire of(Signer signer, @Nullable List<String> roles) {
        return new SignerWire(
                signer.staffCode(),
                signer.name(),
                signer.title(),
                signer.department(),
                signer.identifier().orElse(null),
                roles);
    }
}
