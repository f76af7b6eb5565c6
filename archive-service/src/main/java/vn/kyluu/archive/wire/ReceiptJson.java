package vn.kyluu.archive.wire;

import vn.kyluu.archive.vault.Receipt;

/** A site's receipt for a package: the digest is that of the package manifest, which lists every file. */
public record ReceiptJson(String site, String versionId, String sha256, String lockedUntil, String verifiedAt) {
    static ReceiptJson of(Receipt receipt, Moments moments) {
        return new ReceiptJson(
                receipt.site(),
                receipt.versionId(),
                receipt.sha256().hex(),
                moments.text(receipt.lockedUntil()),
                moments.text(receipt.verifiedAt()));
    }
}
