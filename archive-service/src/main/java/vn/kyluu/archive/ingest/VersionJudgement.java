package vn.kyluu.archive.ingest;

import java.util.List;
import java.util.Optional;
import vn.kyluu.archive.ingest.Deposit.Reason;
import vn.kyluu.archive.ingest.Deposit.Refused;
import vn.kyluu.archive.manifest.ClosingManifest;
import vn.kyluu.archive.record.ArchivedDocument;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.record.RecordHead;

/** Whether a manifest follows what is archived of its record (R8). */
final class VersionJudgement {
    private VersionJudgement() {}

    /** Why it does not; empty if it does. */
    static Optional<Refused> of(ClosingManifest manifest, List<ArchivedRecord> versions) {
        Optional<ArchivedRecord> newest = last(versions);
        int expected = newest.map(record -> record.head().version() + 1).orElse(1);
        if (manifest.head().version() != expected) {
            return refused(Reason.VERSION_OUT_OF_ORDER, Integer.toString(expected));
        }
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        boolean isNamed = manifest.head()
                .previous()
                .map(RecordHead.Previous::manifestSha256)
                .filter(newest.get().closingManifest().sha256()::equals)
                .isPresent();
        if (!isNamed) {
            return refused(Reason.PREVIOUS_MANIFEST_DIFFERS, Integer.toString(expected - 1));
        }
        return kept(versions).stream()
                .flatMap(before -> before.documents().stream())
                .filter(document -> manifest.documents().stream().noneMatch(entry -> isSame(document, entry)))
                .findFirst()
                .flatMap(lost -> refused(Reason.EARLIER_DOCUMENT_MISSING, Integer.toString(lost.n())));
    }

    /** The newest version of those archived. */
    static Optional<ArchivedRecord> last(List<ArchivedRecord> versions) {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The newest version that is still kept: a later one may have been a mistake. */
    static Optional<ArchivedRecord> kept(List<ArchivedRecord> versions) {
        return last(versions.stream()
                .filter(version -> !(version.custody() instanceof Custody.Destroyed))
                .toList());
    }

    private static boolean isSame(ArchivedDocument document, ClosingManifest.Entry entry) {
        return entry.id().equals(document.id())
                && entry.sha256().equals(document.file().sha256());
    }

    private static Optional<Refused> refused(Reason reason, String argument) {
        return Optional.of(new Refused(reason, List.of(argument)));
    }
}
