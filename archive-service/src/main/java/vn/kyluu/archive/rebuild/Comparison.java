package vn.kyluu.archive.rebuild;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import vn.kyluu.archive.record.ArchivedDocument;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.RecordHead;

/** Whether a catalogue entry says what the record's own manifests say (R4). */
final class Comparison {
    private Comparison() {}

    /** Moments are compared as such; circumstances and term may have grown since. */
    static boolean agrees(ArchivedRecord catalogue, ArchivedRecord manifests) {
        boolean grown =
                catalogue.head().circumstances().containsAll(manifests.head().circumstances());
        boolean kept =
                catalogue.term().equals(manifests.term()) || !manifests.term().outlasts(catalogue.term());
        return grown
                && kept
                && catalogue.archiveId().equals(manifests.archiveId())
                && catalogue.code().equals(manifests.code())
                && head(catalogue.head()).equals(head(manifests.head()))
                && catalogue.closingManifest().equals(manifests.closingManifest())
                && catalogue.packageManifest().equals(manifests.packageManifest())
                && catalogue.head().previous().equals(manifests.head().previous())
                && documents(catalogue).equals(documents(manifests))
                && catalogue.receivedAt().equals(manifests.receivedAt());
    }

    private static List<Object> head(RecordHead head) {
        RecordHead.Encounter encounter = head.encounter();
        return List.of(
                head.number(),
                head.facility(),
                head.department(),
                head.patient(),
                encounter.id(),
                encounter.kind(),
                utc(encounter.admittedAt()),
                encounter.dischargedAt().map(Comparison::utc),
                encounter.outcome(),
                utc(head.closedAt()),
                head.closedBy());
    }

    private static List<ArchivedDocument> documents(ArchivedRecord record) {
        return record.documents().stream()
                .map(document -> new ArchivedDocument(
                        document.n(),
                        document.id(),
                        document.form(),
                        document.title(),
                        document.format(),
                        document.file(),
                        document.signers().stream()
                                .map(signer -> new ArchivedDocument.Signer(
                                        signer.n(),
                                        signer.step(),
                                        signer.role(),
                                        signer.staffCode(),
                                        signer.name(),
                                        signer.title(),
                                        utc(signer.at()),
                                        signer.certificateSha256()))
                                .toList()))
                .toList();
    }

    private static OffsetDateTime utc(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
