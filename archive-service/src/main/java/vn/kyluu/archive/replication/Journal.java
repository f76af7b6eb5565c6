package vn.kyluu.archive.replication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.Receipt;

/** What is owed to the sites (R2). Called inside a unit of work. */
public interface Journal {
    /** Notes what is owed. */
    void open(List<JournalEntry> entries);

    /** All entries of a package, by site and position. */
    List<JournalEntry> of(UUID archiveId);

    /** Notes that a site has an object; a second receipt for the same leaves the first. */
    void confirm(UUID archiveId, ObjectKey key, Receipt receipt);

    /** Packages to which something is still owed: first those that no site has whole, then the others, each oldest first. */
    List<UUID> unfinished(int limit);

    /** How many objects one site is still owed; cheap however much is kept. */
    long owed(String site);

    /** The look at an object of one site that is longest ago; cheap however much is kept. */
    Optional<Instant> oldestLook(String site);

    /** What is known of one site; counts all that is kept there. */
    Tally tally(String site);

    /**
     * What is known of one site.
     *
     * @param objects with a receipt
     * @param backlog as {@link #owed}
     * @param oldestVerifiedAt as {@link #oldestLook}
     */
    record Tally(long objects, long backlog, Optional<Instant> oldestVerifiedAt) {}
}
