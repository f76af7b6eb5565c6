package vn.kyluu.signing.record;

import java.util.List;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;

/**
 * A version of a record that the archive keeps.
 *
 * @param number 1 for the first closing; each addendum's closing gives the next
 * @param manifest document that lists what the version holds
 * @param manifestSha256 of its bytes as they were handed over; the next version names it (R8)
 * @param depositId the archive's, of the hand-over
 * @param archiveId the archive's, of the version
 */
public record KeptVersion(
        int number, UUID manifest, Digest manifestSha256, String depositId, String archiveId, List<Receipt> receipts) {
    public KeptVersion {
        receipts = List.copyOf(receipts);
    }

    Closure.Archived closure() {
        return new Closure.Archived(manifest, depositId, archiveId, receipts);
    }
}
