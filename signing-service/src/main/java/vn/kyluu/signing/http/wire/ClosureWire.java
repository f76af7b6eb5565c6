package vn.kyluu.signing.http.wire;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.record.Closure;
import vn.kyluu.signing.record.Receipt;

/**
 * How far the closing of a record has come.
 *
 * @param receipt what the archive says about the kept copies
 */
@Schema(name = "Closure")
public record ClosureWire(
        @Schema(enumeration = {"OPEN", "SIGNING", "DELIVERING", "ARCHIVED", "FAILED"})
        String state,

        @Nullable UUID manifestDocumentId,
        @Nullable String archiveId,
        @Nullable ReceiptWire receipt,
        @Nullable Failure failure) {

    /** The archive's word that it keeps the record. */
    @Schema(name = "Receipt")
    public record ReceiptWire(String depositId, List<Copy> sites) {}

    /** One kept copy. */
    @Schema(name = "ReceiptOfSite")
    public record Copy(
            String site, String versionId, String sha256, OffsetDateTime lockedUntil, OffsetDateTime verifiedAt) {
        static Copy of(Receipt receipt, Times times) {
            return new Copy(
                    receipt.site(),
                    receipt.versionId(),
                    receipt.sha256(),
                    times.at(receipt.lockedUntil()),
                    times.at(receipt.verifiedAt()));
        }
    }

    /** Why the archive refused. */
    @Schema(name = "ClosureFailure")
    public record Failure(String code, String detail) {}

    public static ClosureWire of(Closure closure, Times times) {
        String state = closure.state().name();
        UUID manifest = closure.manifestDocument().orElse(null);
        if (closure instanceof Closure.Archived archived) {
            List<Copy> copies = archived.receipts().stream()
                    .map(receipt -> Copy.of(receipt, times))
                    .toList();
            return new ClosureWire(
                    state, manifest, archived.archiveId(), new ReceiptWire(archived.depositId(), copies), null);
        }
        if (closure instanceof Closure.Failed failed) {
            return new ClosureWire(state, manifest, null, null, new Failure(failed.code(), failed.detail()));
        }
        return new ClosureWire(state, manifest, null, null, null);
    }
}
