package vn.kyluu.archive.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.kyluu.ades.digest.Digest;

/** The catalogue of all records. Called inside a unit of work. */
public interface Records {
    /**
     * Adds a record.
     *
     * @throws NumberTaken if this version of a record with this number is there already, also one added at this very moment
     */
    void add(ArchivedRecord record);

    /** The record with this archive identifier. */
    Optional<ArchivedRecord> byId(UUID archiveId);

    /** The newest version of the record with this number of the facility. */
    Optional<ArchivedRecord> byNumber(String recordNumber);

    /** All its versions, oldest first. */
    List<ArchivedRecord> versions(String recordNumber);

    /** The record with this lookup code. */
    Optional<ArchivedRecord> byCode(LookupCode code);

    /** Where a file with this SHA-256 is kept: a document's number, or 0 for the closing manifest. */
    Optional<Place> placeOf(Digest sha256);

    /** One page of records, newest first. */
    Page search(RecordSearch search);

    /** Which of these are at every site, or destroyed: nothing is owed for them any more. Any number may be asked for. */
    List<UUID> settled(Collection<UUID> archiveIds);

    /** Notes the new custody; tells whether the state changed, so that of two who notice it only one says so. */
    boolean keep(UUID archiveId, Custody custody);

    /** Where a file is kept. */
    record Place(UUID archiveId, int n) {}

    /**
     * One page.
     *
     * @param next where the next page begins, if there is one
     */
    record Page(List<ArchivedRecord> items, OptionalLong next) {}

    /** The number is taken: by a deposit that was quicker. */
    final class NumberTaken extends RuntimeException {
        /** A refusal with the database's own reason. */
        public NumberTaken(Throwable cause) {
            super("record number is taken", cause);
        }
    }
}
