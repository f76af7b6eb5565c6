package vn.kyluu.archive.wire;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.kyluu.archive.term.ReadRegister;

/** The register as a table for a spreadsheet (RFC 4180), which needs the mark to read Vietnamese. */
public final class RegisterCsv {
    private static final String MARK = "\uFEFF";
    private static final List<String> HEAD = List.of(
            "Mã loại",
            "Tên loại",
            "Áp dụng khi",
            "Thời hạn (năm)",
            "Căn cứ pháp lý",
            "Nguồn",
            "Mức chắc chắn",
            "Số ngày còn sửa được",
            "Số năm khóa trước",
            "Số hồ sơ",
            "Đã hết hạn",
            "Hạn sớm nhất",
            "Hạn muộn nhất");

    private RegisterCsv() {}

    /** One line for each class, dates as ISO 8601. */
    public static String of(ReadRegister.Register register) {
        StringBuilder out = new StringBuilder(MARK).append(line(HEAD));
        for (RegisterJson.Line each : RegisterJson.of(register).classes()) {
            out.append(line(List.of(
                    each.code(),
                    Objects.requireNonNullElse(each.title().get("vi"), ""),
                    String.join(" ", each.appliesWhen()),
                    each.period().equals("PERMANENT") ? "vĩnh viễn" : each.period(),
                    each.legalBasis(),
                    each.source(),
                    each.mark(),
                    Integer.toString(each.coolingOffDays()),
                    Integer.toString(each.rollingYears()),
                    Long.toString(each.records()),
                    Long.toString(each.due()),
                    Objects.requireNonNullElse(each.earliestUntil(), ""),
                    Objects.requireNonNullElse(each.latestUntil(), ""))));
        }
        return out.toString();
    }

    private static String line(List<String> fields) {
        return fields.stream().map(RegisterCsv::field).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Always quoted; what a spreadsheet would take for a formula is told to be text. */
    private static String field(String text) {
        String harmless = text.matches("[=+\\-@\\t\\r](?s).*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
