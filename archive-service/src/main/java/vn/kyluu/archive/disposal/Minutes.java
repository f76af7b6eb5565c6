package vn.kyluu.archive.disposal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.canonical.CanonicalJson;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.StoredFile;

/** The text of the minutes (R7): numbers, classes, digests and receipts; nothing of a patient. */
final class Minutes {
    private final ZoneId zone;

    Minutes(ZoneId zone) {
        this.zone = zone;
    }

    /** Of the records that are gone it says enough to know them again without the catalogue. */
    Octets of(Disposal disposal, List<Disposals.Erased> erasures, List<String> sites, Map<UUID, ArchivedRecord> gone) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("format", "kyluu-disposal-minutes-1");
        text.put("disposalId", disposal.id().toString());
        text.put("kind", disposal.kind().name());
        text.put("reason", disposal.reason());
        text.put("proposedBy", disposal.proposedBy());
        text.put("proposedAt", moment(disposal.proposedAt()));
        text.put(
                "approvals",
                disposal.approvals().stream()
                        .map(approval -> Map.of(
                                "staffCode", approval.staffCode(),
                                "role", approval.director() ? "director" : "records",
                                "at", moment(approval.at())))
                        .toList());
        text.put("destroyedAt", moment(disposal.stateAt()));
        text.put("sites", sites);
        List<Map<String, Object>> records = new ArrayList<>();
        List<Map<String, Object>> leftOut = new ArrayList<>();
        for (Disposal.Item item : disposal.items()) {
            Map<String, Object> line = item(item);
            if (item.excluded().isPresent()) {
                line.put("because", item.excluded().get());
                leftOut.add(line);
            } else {
                line.putAll(tombstone(
                        Optional.ofNullable(gone.get(item.archiveId())).orElseThrow()));
                line.put("receipts", receipts(item, erasures));
                records.add(line);
            }
        }
        text.put("records", records);
        text.put("leftOut", leftOut);
        return CanonicalJson.write(text);
    }

    private Map<String, Object> item(Disposal.Item item) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("archiveId", item.archiveId().toString());
        line.put("recordNumber", item.recordNumber());
        line.put("recordVersion", item.recordVersion());
        line.put("class", item.classCode());
        line.put("legalBasis", item.legalBasis());
        line.put("keepUntil", item.keepUntil().map(LocalDate::toString).orElse("PERMANENT"));
        line.put("receivedAt", moment(item.receivedAt()));
        line.put("closingSha256", item.closingSha256());
        line.put("packageSha256", item.packageSha256());
        line.put("documents", item.documents());
        return line;
    }

    private Map<String, Object> tombstone(ArchivedRecord record) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("lookupCode", record.code().value());
        line.put("facility", record.head().facility());
        line.put("department", record.head().department());
        line.put("closedAt", moment(record.head().closedAt().toInstant()));
        line.put("closedBy", record.head().closedBy());
        line.put("source", record.term().source());
        line.put("mark", record.term().mark());
        record.head()
                .previous()
                .ifPresent(previous ->
                        line.put("previousSha256", previous.manifestSha256().hex()));
        List<StoredFile> files = new ArrayList<>(List.of(record.closingManifest(), record.packageManifest()));
        record.documents().forEach(document -> files.add(document.file()));
        line.put("files", files.stream().map(Minutes::file).toList());
        return line;
    }

    private static Map<String, Object> file(StoredFile file) {
        return Map.of(
                "key", file.key().path(),
                "size", file.size(),
                "sha512", file.sha512().hex(),
                "mediaType", file.mediaType());
    }

    private List<Map<String, Object>> receipts(Disposal.Item item, List<Disposals.Erased> erasures) {
        return erasures.stream()
                .filter(erased -> erased.archiveId().equals(item.archiveId()))
                .map(erased -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("site", erased.site());
                    line.put("key", erased.key());
                    line.put("versionId", erased.versionId());
                    line.put("deleteMarker", erased.marker());
                    line.put("size", erased.size());
                    line.put("erasedAt", moment(erased.erasedAt()));
                    return line;
                })
                .toList();
    }

    private String moment(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
