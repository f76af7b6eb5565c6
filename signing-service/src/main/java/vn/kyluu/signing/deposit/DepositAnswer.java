package vn.kyluu.signing.deposit;

import java.util.List;
import java.util.Optional;
import vn.kyluu.signing.record.Receipt;

/**
 * What the archive says of a deposit.
 *
 * @param refusalCode with REFUSED: the stable code, such as the end of a problem's type
 */
public record DepositAnswer(
        String depositId,
        Optional<String> archiveId,
        DepositState state,
        List<Receipt> receipts,
        Optional<String> refusalCode,
        Optional<String> refusalDetail) {
    public DepositAnswer {
        receipts = List.copyOf(receipts);
    }
}
