package vn.kyluu.archive.wire;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.ingest.ReadDeposit;
import vn.kyluu.archive.record.Custody;

/** What became of a deposit. */
public record DepositJson(
        String depositId,
        @Nullable String archiveId,
        String state,
        List<ReceiptJson> receipts,
        @Nullable Refusal refusal) {

    /**
     * Why nothing was taken in.
     *
     * @param code stable, such as {@code digest-differs}
     * @param detail in the language asked for
     */
    public record Refusal(String code, String detail) {}

    /** The deposit with moments in this zone. */
    public static DepositJson of(ReadDeposit.Status status, ZoneId zone, @Nullable Refusal refusal) {
        Moments moments = new Moments(zone);
        return new DepositJson(
                status.deposit().depositId().toString(),
                status.deposit().archiveId().map(UUID::toString).orElse(null),
                status.state(),
                status.custody().map(Custody::receipts).orElse(List.of()).stream()
                        .map(receipt -> ReceiptJson.of(receipt, moments))
                        .toList(),
                refusal);
    }
}
