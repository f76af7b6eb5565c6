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
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.canonical.CanonicalJson;

/** The text of the minutes (R7): numbers, classes, digests and receipts; nothing of a patient. */
final class Minutes {
    private final ZoneId zone;

    Minutes(ZoneId zone) {
        this.zone = zone;
    }

    Octets of(Disposal disposal, List<Disposals.Erased> erasures, List<String> sites) {
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
