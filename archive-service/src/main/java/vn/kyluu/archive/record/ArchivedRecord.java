package vn.kyluu.archive.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.kyluu.archive.retention.RetentionTerm;

/**
 * A record in the archive.
 *
 * <p>Its life: the signing service hands over a closed record; every signature is validated, every digest compared with
 * the signed closing manifest, the retention term fixed. From then on nothing of it changes but its custody: first it is
 * RECEIVED (on the archive's own disk and in the catalogue), then the sites take their copies and each is read back whole;
 * with one copy it is REPLICATED, with both ARCHIVED. It stays so, read and verified whenever somebody asks, until its
 * term ends.
 *
 * @param closingManifest the signed XML in which the facility closed the record
 * @param packageManifest the archive's own list of all files of the package
 * @param documents in the order of their numbers
 */
public record ArchivedRecord(
        UUID archiveId,
        LookupCode code,
        RecordHead head,
        StoredFile closingManifest,
        StoredFile packageManifest,
        List<ArchivedDocument> documents,
        RetentionTerm term,
        Instant receivedAt,
        Custody custody) {
    /** The only version of a package there is so far. */
    public static final int VERSION = 1;

    /** Copies the list. */
    public ArchivedRecord {
        documents = List.copyOf(documents);
    }

    /** How audit entries name this record. */
    public String subject() {
        return subject(archiveId);
    }

    /** How audit entries name a record. */
    public static String subject(UUID archiveId) {
        return "record:" + archiveId;
    }

    /** Whether there is still something of it. */
    public boolean isKept() {
        return !(custody instanceof Custody.Destroyed);
    }

    /**
     * The same record, if there is still something of it.
     *
     * @throws RecordRefusal if it was disposed of
     */
    public ArchivedRecord stillKept() {
        if (custody instanceof Custody.Destroyed destroyed) {
            throw new RecordRefusal(destroyed.tombstone());
        }
        return this;
    }

    /** The document with this number. */
    public ArchivedDocument document(int n) {
        return documents.stream()
                .filter(document -> document.n() == n)
                .findFirst()
                .orElseThrow(() -> new RecordRefusal(RecordRefusal.Reason.NO_SUCH_DOCUMENT));
    }
}
