package vn.kyluu.archive.replication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Vault;

/** The archive's own disk, on which a package waits until both sites have it. */
public interface StagedBytes {
    /** The bytes waiting for this key, or empty if they are no longer here. */
    Optional<Vault.Content> of(ObjectKey key);

    /** Packages that wait here. */
    List<UUID> waiting();

    /** Lets go of a package that is at both sites. */
    void release(UUID archiveId);
}
