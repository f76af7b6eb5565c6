package vn.kyluu.archive.protection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;

/** What is owed to the copies at the sites. Called inside a unit of work. */
public interface Protections {
    /** Copies at a site that have a receipt but not yet the lock or the hold that is owed. */
    List<Owed> owed(String site, int limit);

    /** The same of one record only, in all its versions. */
    List<Owed> owed(String site, UUID archiveId);

    /** Notes what a site has said of a copy. */
    void told(Owed owed, Instant lockedUntil);

    /** One copy and how it is to be protected. */
    record Owed(UUID archiveId, String site, ObjectKey key, ObjectLock lock, boolean held) {}
}
