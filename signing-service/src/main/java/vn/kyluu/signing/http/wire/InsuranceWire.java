package vn.kyluu.signing.http.wire;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.kyluu.signing.insurance.InsuranceFile;

/**
 * A file for the social insurance, sealed; the bytes are at {@code /insurance-files/{id}/content}.
 *
 * @param facility MACSKCB
 * @param dossiers SOLUONGHOSO
 */
@Schema(name = "InsuranceFile")
public record InsuranceWire(
        UUID id, String facility, int dossiers, String sha256, long size, String sealedBy, OffsetDateTime sealedAt) {
    public static InsuranceWire of(InsuranceFile file, Times times) {
        return new InsuranceWire(
                file.id(),
                file.facility(),
                file.dossiers(),
                file.sha256().hex(),
                file.size(),
                file.sealedBy(),
                times.at(file.sealedAt()));
    }
}
