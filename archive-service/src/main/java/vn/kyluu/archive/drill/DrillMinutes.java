package vn.kyluu.archive.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.canonical.CanonicalJson;

/**
 * What a drill found (R4).
 *
 * @param restoring how long backup and restoration took
 * @param tables of the restored database
 * @param rows in them
 * @param writtenMeanwhile tables that were written while the drill ran
 * @param auditEntries of both trails of the restored database, all in their chains
 * @param sample the rest is about so many records
 * @param faults one line each; empty if all was as it must be
 */
public record DrillMinutes(
        Instant startedAt,
        Instant endedAt,
        Duration restoring,
        int tables,
        long rows,
        List<String> writtenMeanwhile,
        long auditEntries,
        Sample sample,
        List<String> faults) {
    /** Copies the lists. */
    public DrillMinutes {
        writtenMeanwhile = List.copyOf(writtenMeanwhile);
        faults = List.copyOf(faults);
    }

    /**
     * What was looked at of the records that were picked.
     *
     * @param objects read whole and compared, of all sites
     * @param bytes in them
     * @param signatures validated anew
     * @param took reading and validating
     */
    public record Sample(int records, int objects, long bytes, int documents, int signatures, Duration took) {}

    /** Whether all was as it must be. */
    public boolean passed() {
        return faults.isEmpty();
    }

    /** The minutes for machines, canonical JSON {@code kyluu-restore-drill-1}. */
    public Octets json(ZoneId zone) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("format", "kyluu-restore-drill-1");
        text.put("passed", passed());
        text.put("startedAt", moment(startedAt, zone));
        text.put("endedAt", moment(endedAt, zone));
        text.put("backupAndRestoreMillis", restoring.toMillis());
        text.put("restoredTables", tables);
        text.put("restoredRows", rows);
        text.put("tablesWrittenMeanwhile", writtenMeanwhile);
        text.put("auditEntriesInChain", auditEntries);
        text.put("sampledRecords", sample.records());
        text.put("objectsRead", sample.objects());
        text.put("bytesRead", sample.bytes());
        text.put("documentsVerified", sample.documents());
        text.put("signaturesVerified", sample.signatures());
        text.put("readingAndVerifyingMillis", sample.took().toMillis());
        text.put("faults", faults);
        return CanonicalJson.write(text);
    }

    /** The minutes for people. */
    public String text(ZoneId zone) {
        StringBuilder text = new StringBuilder("BIÊN BẢN DIỄN TẬP PHỤC HỒI CƠ SỞ DỮ LIỆU\n\n");
        line(text, "Bắt đầu", moment(startedAt, zone));
        line(text, "Kết thúc", moment(endedAt, zone));
        line(text, "Sao lưu và phục hồi", seconds(restoring));
        line(text, "Đã phục hồi", rows + " dòng trong " + tables + " bảng, từng bảng đã so với bản đang chạy");
        line(
                text,
                "Bảng có ghi thêm trong lúc diễn tập",
                writtenMeanwhile.isEmpty() ? "không có" : String.join(", ", writtenMeanwhile));
        line(text, "Nhật ký kiểm toán", auditEntries + " mục, chuỗi băm liền mạch");
        line(text, "Mẫu", sample.records() + " hồ sơ chọn ngẫu nhiên từ danh mục đã phục hồi");
        line(
                text,
                "Đã đọc lại ở mọi nơi lưu",
                sample.objects() + " đối tượng, " + sample.bytes() + " byte, đúng từng byte");
        line(
                text,
                "Đã kiểm tra lại chữ ký",
                sample.signatures() + " chữ ký trên " + sample.documents() + " tài liệu, " + seconds(sample.took()));
        line(text, "Kết luận", passed() ? "ĐẠT" : "KHÔNG ĐẠT, " + faults.size() + " lỗi");
        faults.forEach(fault -> text.append("  - ").append(fault).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append(what).append(": ").append(value).append('\n');
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f giây", duration.toMillis() / 1000.0);
    }

    private static String moment(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
