package vn.kyluu.demo.paper;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.kyluu.demo.staff.Roster;

/**
 * One stay in hospital; everything but its number and times is the same in each demonstration.
 *
 * @param recordNumber number of the medical record
 * @param admittedAt when he came
 * @param dischargedAt when he went home
 */
public record Visit(String recordNumber, OffsetDateTime admittedAt, OffsetDateTime dischargedAt) {
    public static final String FACILITY = Roster.FACILITY;
    public static final String DEPARTMENT = "Khoa Nội tổng hợp";
    public static final String PATIENT_ID = "BN-0042517";
    public static final String PATIENT_NAME = "Trương Văn Đẩu";
    public static final LocalDate BIRTH_DATE = LocalDate.of(1960, 1, 31);
    public static final String SEX = "Nam";
    public static final String CITIZEN_ID = "052060007318";
    public static final String ADDRESS = "Thôn Phú Hậu, xã An Bình";
    public static final String COMPLAINT = "Ho khạc đờm vàng, sốt cao, khó thở tăng dần ba ngày nay";
    public static final String DIAGNOSIS = "Viêm phổi mắc phải cộng đồng";
    public static final String DIAGNOSIS_CODE = "J18.9";
    public static final String COMORBIDITY = "Tăng huyết áp vô căn";
    public static final String COMORBIDITY_CODE = "I10";

    /** A stay of four days that ended today. */
    public static Visit endingAt(OffsetDateTime now, String recordNumber) {
        OffsetDateTime discharged = now.withNano(0);
        return new Visit(recordNumber, discharged.minusDays(4).minusHours(3), discharged);
    }
}
