package vn.kyluu.ades.scanning;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What every page says of itself (R2).
 *
 * @param system name of the system
 * @param owner whose system it is
 * @param code under which the document is found
 * @param converter name of who converted it, and the staff code
 * @param at when, with offset
 */
public record ScanMark(String title, String system, String owner, String code, String converter, OffsetDateTime at) {
    List<String> lines(int page, int pages) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "BẢN SỐ HÓA TỪ BẢN GIẤY · Hệ thống %s của %s · Mã tra cứu %s · Trang %d/%d",
                        system,
                        owner,
                        code,
                        page,
                        pages),
                "Người chuyển đổi: " + converter + " · Thời điểm chuyển đổi: "
                        + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.withNano(0)));
    }

    /** Nothing that tells who it is. */
    @Override
    public String toString() {
        return "ScanMark[" + code + "]";
    }
}
