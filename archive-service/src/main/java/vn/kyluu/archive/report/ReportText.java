package vn.kyluu.archive.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.canonical.CanonicalJson;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.replication.Incident;
import vn.kyluu.archive.vault.Receipt;
import vn.kyluu.archive.verification.Sentence;
import vn.kyluu.archive.verification.VerificationAnswer;

/** What a report says, as canonical JSON (R1, R3, R5). */
final class ReportText {
    static final Locale VIETNAMESE = new Locale("vi");
    private final ZoneId zone;

    ReportText(ZoneId zone) {
        this.zone = zone;
    }

    Octets onFile(VerificationAnswer answer, long size, String address) {
        Map<String, Object> text = text(answer, address);
        text.put("size", size);
        answer.archived()
                .filter(record -> !(record.custody() instanceof Custody.Destroyed))
                .ifPresent(record -> text.put("kept", kept(record, answer)));
        return CanonicalJson.write(text);
    }

    Octets onRecord(VerificationAnswer answer, String code, String address) {
        Map<String, Object> text = text(answer, address);
        answer.archived().ifPresent(record -> {
            Map<String, Object> kept = kept(record, answer);
            kept.put("code", code);
            kept.put("closedAt", moment(record.head().closedAt().toInstant()));
            kept.put("receivedAt", moment(record.receivedAt()));
            text.put("kept", kept);
        });
        return CanonicalJson.write(text);
    }

    private Map<String, Object> text(VerificationAnswer answer, String address) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("format", "kyluu-verification-report-1");
        text.put("verdict", answer.verdict().name());
        text.put("sentence", Map.of("vi", Sentence.of(answer, VIETNAMESE), "en", Sentence.of(answer, Locale.ENGLISH)));
        text.put("checkedAt", moment(answer.checkedAt()));
        text.put("address", address);
        text.put("sha256", answer.sha256().hex());
        Parts parts = new Parts(this::moment);
        text.put("parts", parts.of(answer));
        text.put("partsLeftOut", parts.leftOut(answer));
        return text;
    }

    private Map<String, Object> kept(ArchivedRecord record, VerificationAnswer answer) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("archiveId", record.archiveId().toString());
        kept.put("custody", record.custody().state());
        record.term().until().map(LocalDate::toString).ifPresent(day -> kept.put("keptUntil", day));
        List<Map<String, Object>> sites = new ArrayList<>();
        for (Receipt receipt : record.custody().receipts()) {
            Map<String, Object> site = new LinkedHashMap<>();
            site.put("site", receipt.site());
            site.put("lockedUntil", moment(receipt.lockedUntil()));
            site.put("lastReadAt", moment(receipt.verifiedAt()));
            sites.add(site);
        }
        answer.copies().forEach(copy -> state(sites, copy));
        kept.put("sites", sites);
        return kept;
    }

    private static void state(List<Map<String, Object>> sites, VerificationAnswer.Copy copy) {
        Optional<Map<String, Object>> known = sites.stream()
                .filter(site -> copy.site().equals(site.get("site")))
                .findFirst();
        Map<String, Object> site = known.orElseGet(LinkedHashMap::new);
        site.put("site", copy.site());
        site.put("state", copy.trouble().map(ReportText::state).orElse("OK"));
        if (known.isEmpty()) {
            sites.add(site);
        }
    }

    private static String state(Incident.Kind trouble) {
        return switch (trouble) {
            case MISSING -> "MISSING";
            case UNREADABLE -> "UNREADABLE";
            default -> "MISMATCH";
        };
    }

    String moment(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
