package vn.kyluu.signing.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the schema objects to, in the words of somebody who helps (R2). */
final class SchemaFaults {
    private static final Map<String, Words> HINTS = Map.ofEntries(
            Map.entry(
                    "name",
                    new Words(
                            "chữ thường a-z, số, gạch nối, ví dụ \"phieu-cham-soc\"",
                            "lower-case letters, digits, hyphens, such as \"care-sheet\"")),
            Map.entry(
                    "step",
                    new Words(
                            "chữ thường a-z, số, gạch nối, ví dụ \"doctor\"",
                            "lower-case letters, digits, hyphens, such as \"doctor\"")),
            Map.entry(
                    "forms",
                    new Words(
                            "mã biểu mẫu viết hoa, ví dụ \"PHIEU_CHAM_SOC\"",
                            "form codes in capitals, such as \"PHIEU_CHAM_SOC\"")),
            Map.entry(
                    "due",
                    new Words(
                            "viết như \"24 h from admission if emergency\"; mốc là opening (đến lượt), admission (vào"
                                    + " viện), discharge (ra viện)",
                            "write it like \"24 h from admission if emergency\"; the moment is opening, admission or"
                                    + " discharge")),
            Map.entry(
                    "dueHours",
                    new Words(
                            "nay viết là \"due\": [\"24 h from opening\"]",
                            "is written \"due\": [\"24 h from opening\"] now")),
            Map.entry(
                    "regulation",
                    new Words(
                            "ghi số và ngày ban hành quy chế của cơ sở",
                            "give number and date of the facility's regulation")),
            Map.entry(
                    "legalBasis",
                    new Words("ghi văn bản làm căn cứ ký", "name the text that these signatures rest on")),
            Map.entry(
                    "onlyIf",
                    new Words(
                            "ghi dấu hiệu của hồ sơ, ví dụ [\"death\", \"flagged\"]; bỏ mục này nếu bước luôn cần",
                            "list marks of the record, such as [\"death\", \"flagged\"]; leave it out if the step is"
                                    + " always needed")),
            Map.entry(
                    "unless",
                    new Words(
                            "ghi dấu hiệu mà khi có thì không cần giấy này, ví dụ [\"death\"]; bỏ mục này nếu luôn cần",
                            "list marks under which the paper is spared, such as [\"death\"]; leave it out if it never is")),
            Map.entry(
                    "kinds",
                    new Words(
                            "ghi loại hồ sơ: inpatient (nội trú), outpatient (ngoại trú), day (ban ngày), emergency (cấp"
                                    + " cứu)",
                            "list kinds of encounter: inpatient, outpatient, day, emergency")),
            Map.entry("source", new Words("ghi nơi đã đọc căn cứ này", "say where this basis was read")),
            Map.entry("title", new Words("ghi {\"vi\": \"…\", \"en\": \"…\"}", "write {\"vi\": \"…\", \"en\": \"…\"}")),
            Map.entry(
                    "version",
                    new Words(
                            "số nguyên từ 1, tăng 1 mỗi khi sửa",
                            "a whole number from 1, one higher with each change")),
            Map.entry(
                    "order",
                    new Words(
                            "số nguyên 1, 2, 3 …; cùng số thì ký song song",
                            "a whole number 1, 2, 3 …; equal numbers sign in parallel")));

    private SchemaFaults() {}

    static Fault of(String file, ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        Words words = words(message);
        Words hint = hint(place, message);
        return new Fault(
                file,
                place.isEmpty() ? "the whole" : place,
                words.vietnamese() + (hint.vietnamese().isEmpty() ? "" : " Cách sửa: " + hint.vietnamese() + "."),
                words.english() + (hint.english().isEmpty() ? "" : " To do: " + hint.english() + "."));
    }

    private static Words words(ValidationMessage message) {
        String property = message.getProperty();
        String value = String.valueOf(message.getInstanceNode());
        String asked = String.valueOf(message.getSchemaNode());
        return switch (message.getType()) {
            case "required" -> new Words("thiếu mục \"" + property + "\".", "\"" + property + "\" is missing.");
            case "additionalProperties" ->
                new Words(
                        "không có mục nào tên \"" + property + "\" ở đây.",
                        "there is nothing named \"" + property + "\" here.");
            case "enum" -> new Words(value + " không dùng được ở đây.", value + " cannot stand here.");
            case "pattern" -> new Words(value + " viết không đúng dạng.", value + " is not of the right form.");
            case "type" -> new Words(value + " phải là kiểu " + asked + ".", value + " must be of type " + asked + ".");
            case "minItems" -> new Words("cần ít nhất " + asked + " mục.", "at least " + asked + " must stand here.");
            case "maxItems" -> new Words("nhiều nhất " + asked + " mục.", "at most " + asked + " may stand here.");
            case "minimum" ->
                new Words(
                        value + " nhỏ quá, ít nhất là " + asked + ".",
                        value + " is too small, at least " + asked + ".");
            case "maximum" ->
                new Words(
                        value + " lớn quá, nhiều nhất là " + asked + ".",
                        value + " is too large, at most " + asked + ".");
            case "minLength" -> new Words("không được để trống.", "it must not be empty.");
            case "maxLength" ->
                new Words("dài quá, nhiều nhất " + asked + " chữ.", "too long, at most " + asked + " characters.");
            case "uniqueItems" -> new Words("có mục đứng hai lần.", "something stands twice.");
            default -> new Words(message.getError(), message.getError());
        };
    }

    private static Words hint(String place, ValidationMessage message) {
        if (message.getType().equals("enum")) {
            List<String> choices = new ArrayList<>();
            for (JsonNode each : message.getSchemaNode()) {
                choices.add(each.asText());
            }
            String all = String.join(", ", choices);
            return new Words("dùng một trong: " + all, "use one of: " + all);
        }
        String property = message.getProperty();
        String named = property == null || property.isEmpty() ? lastName(place) : property;
        Words known = HINTS.get(named);
        if (known != null) {
            return known;
        }
        return switch (message.getType()) {
            case "required" -> new Words("thêm mục đó", "add it");
            case "additionalProperties" ->
                new Words("bỏ mục đó hoặc viết lại cho đúng tên", "remove it or correct its name");
            default -> new Words("", "");
        };
    }

    /** The last part of a pointer that is a name and not a number. */
    private static String lastName(String pointer) {
        String[] parts = pointer.split("/", -1);
        for (int i = parts.length - 1; i >= 0; i--) {
            if (!parts[i].isEmpty() && !Character.isDigit(parts[i].charAt(0))) {
                return parts[i];
            }
        }
        return "";
    }

    private record Words(String vietnamese, String english) {}
}
