package vn.kyluu.archive.replication;

import java.util.Optional;
import java.util.UUID;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.Receipt;

/**
 * One object owed to one site.
 *
 * @param position in the package, from 0; the package manifest has the greatest (R3)
 * @param receipt once the site has it
 */
public record JournalEntry(
        UUID archiveId, String site, int position, ObjectKey key, ObjectLock lock, Optional<Receipt> receipt) {
    /** The same with this receipt. */
    JournalEntry with(Receipt given) {
        return new JournalEntry(archiveId, site, position, key, lock, Optional.of(given));
    }
}
