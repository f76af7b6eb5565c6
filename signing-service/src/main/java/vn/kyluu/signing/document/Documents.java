package vn.kyluu.signing.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The documents. Called inside a unit of work. */
public interface Documents {
    Optional<SubmittedDocument> find(UUID id);

    /** Adds a new one. */
    void add(SubmittedDocument document);

    /**
     * Keeps a changed one (R2, R3).
     *
     * @throws vn.kyluu.signing.transaction.Collision now or at the end of the unit of work, if the kept version is not the
     *     one this value was made from
     */
    void save(SubmittedDocument document);

    /** Oldest first. */
    List<SubmittedDocument> ofRecord(String recordNumber);

    /** Current documents with a signature that has no timestamp, oldest first, at most so many. */
    List<UUID> withoutTimestamp(int limit);

    /** The claimed time of the oldest signature in a current document that has no timestamp. */
    Optional<Instant> unstampedSince();
}
