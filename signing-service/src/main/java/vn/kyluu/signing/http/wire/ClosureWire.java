package vn.kyluu.signing.http.wire;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.record.Closure;
import vn.kyluu.signing.record.KeptVersion;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.Receipt;

/**
 * How far the closing of a record has come.
 *
 * @param recordVersion the version that is being closed, or was closed last; 1 is the first
 * @param receipt what the archive says about the kept copies
 * @param versions those that the archive keeps, oldest first
 */
@Schema(name = "Closure")
public record ClosureWire(
        @Schema(enumeration = {"OPEN", "SIGNING", "DELIVERING", "ARCHIVED", "FAILED"})
        String state,

        int recordVersion,
        @Nullable UUID manifestDocumentId,
        @Nullable String archiveId,
        @Nullable ReceiptWire receipt,
        @Nullable Failure failure,
        @Nullable List<Version> versions) {

    /** A version of the record in the archive. */
    @Schema(name = "RecordVersion")
    public record Version(int recordVersion, UUID manifestDocumentId, String manifestSha256, String archiveId) {
        static Version of(KeptVersion kept) {
            return new Version(
                    kept.number(), kept.manifest(), kept.manifestSha256().hex(), kept.archiveId());
        }
    }

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

    public static ClosureWire of(MedicalRecord record, Times times) {
        Closure closure = record.closure();
        boolean isArchived = closure instanceof Closure.Archived;
        return new ClosureWire(
                closure.state().name(),
                isArchived ? record.kept().size() : record.nextVersion(),
                closure.manifestDocument().orElse(null),
                closure instanceof Closure.Archived archived ? archived.archiveId() : null,
                closure instanceof Closure.Archived archived
                        ? new ReceiptWire(
                                archived.depositId(),
                                archived.receipts().stream()
                                        .map(receipt -> Copy.of(receipt, times))
                                        .toList())
                        : null,
                closure instanceof Closure.Failed failed ? new Failure(failed.code(), failed.detail()) : null,
                record.kept().isEmpty()
                        ? null
                        : record.kept().stream().map(Version::of).toList());
    }
}
