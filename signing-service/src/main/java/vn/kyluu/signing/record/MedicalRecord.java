package vn.kyluu.signing.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kyluu.ades.digest.Digest;

/**
 * A record. Immutable: a change gives a new value of the same version, and the store raises the version when it keeps it.
 *
 * @param closure of the version that is being made, or the newest kept one
 * @param kept versions in the archive, oldest first (R8)
 * @param version of the value, for the store; has nothing to do with versions of the record
 */
public record MedicalRecord(RecordHead head, Closure closure, List<KeptVersion> kept, long version) {
    public MedicalRecord {
        kept = List.copyOf(kept);
    }

    /** A record nobody has closed yet. */
    public static MedicalRecord of(RecordHead head) {
        return new MedicalRecord(head, new Closure.Open(), List.of(), 0);
    }

    public MedicalRecord with(RecordHead changed) {
        return new MedicalRecord(changed, closure, kept, version);
    }

    public MedicalRecord with(Closure changed) {
        return new MedicalRecord(head, changed, kept, version);
    }

    /** After the archive took in the version that was on its way. */
    public MedicalRecord archived(Closure.Archived how, Digest manifestSha256) {
        KeptVersion next = new KeptVersion(
                nextVersion(), how.manifest(), manifestSha256, how.depositId(), how.archiveId(), how.receipts());
        return new MedicalRecord(
                head, how, Stream.concat(kept.stream(), Stream.of(next)).toList(), version);
    }

    /** After a closing was taken back: open again, or as the archive keeps it (R7). */
    public MedicalRecord takenBack() {
        return with(newest().<Closure>map(KeptVersion::closure).orElseGet(Closure.Open::new));
    }

    /** Whether documents may still come (R4). */
    public boolean isOpen() {
        return closure instanceof Closure.Open;
    }

    /** Number of the version that is made next, or being made. */
    public int nextVersion() {
        return kept.size() + 1;
    }

    /** The newest that the archive keeps. */
    public Optional<KeptVersion> newest() {
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1));
    }
}
