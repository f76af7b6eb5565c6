package vn.kyluu.archive.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.archive.ingest.Deposit;

/** A row of deposit. */
@NullUnmarked
@Entity
@Table(name = "deposit")
class DepositRow {
    @Id
    @Column(name = "deposit_id")
    UUID depositId;

    @Column(name = "record_number")
    String recordNumber;

    @Column(name = "manifest_sha256")
    String manifestSha256;

    Instant at;

    @Column(name = "archive_id")
    UUID archiveId;

    String reason;
    String arguments;

    static DepositRow of(Deposit deposit) {
        DepositRow row = new DepositRow();
        row.depositId = deposit.depositId();
        row.recordNumber = deposit.recordNumber();
        row.manifestSha256 = deposit.manifestSha256().hex();
        row.at = deposit.at();
        row.archiveId = deposit.archiveId().orElse(null);
        row.reason = deposit.refusal().map(refused -> refused.reason().name()).orElse(null);
        row.arguments = deposit.refusal()
                .map(refused -> String.join("\n", refused.arguments()))
                .orElse("");
        return row;
    }

    Deposit deposit() {
        Optional<Deposit.Refused> refusal = Optional.ofNullable(reason)
                .map(code -> new Deposit.Refused(Deposit.Reason.valueOf(code), lines(arguments)));
        return new Deposit(
                depositId,
                recordNumber,
                Digest.ofHex(DigestAlgorithm.SHA256, manifestSha256),
                at,
                Optional.ofNullable(archiveId),
                refusal);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : text.lines().toList();
    }
}
