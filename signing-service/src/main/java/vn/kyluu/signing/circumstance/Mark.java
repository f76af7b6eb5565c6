package vn.kyluu.signing.circumstance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that holds for a record or does not; the code is how flow files name it. */
public enum Mark {
    DEATH("tử vong", "death"),
    /** Worth the director's eye: said so by the EMR, or one of the marks below. */
    FLAGGED("hồ sơ được đánh dấu", "flagged"),
    MENTAL_HEALTH("tâm thần", "mental health"),
    OCCUPATIONAL_ACCIDENT("tai nạn lao động", "occupational accident"),
    TRAFFIC_ACCIDENT("tai nạn giao thông", "traffic accident"),
    TRANSPLANT("ghép mô, tạng", "transplant"),
    INCIDENT("sự cố y khoa", "medical incident"),
    /** What was done to the patient: decides which papers there must be. */
    SURGERY("phẫu thuật", "surgery"),
    PROCEDURE("thủ thuật", "procedure"),
    TRANSFUSION("truyền máu", "transfusion"),
    EMERGENCY("cấp cứu", "emergency"),
    INPATIENT("nội trú", "inpatient"),
    OUTPATIENT("ngoại trú", "outpatient"),
    DAY("ban ngày", "day treatment");

    private final String vietnamese;
    private final String english;

    Mark(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Kebab-case, as in files: {@code mental-health}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    /** The mark of that code; empty for a code that is not ours. */
    public static Optional<Mark> of(String code) {
        return Arrays.stream(values()).filter(mark -> mark.code().equals(code)).findFirst();
    }
}
