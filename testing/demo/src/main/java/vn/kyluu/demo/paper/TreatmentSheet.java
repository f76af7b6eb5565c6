package vn.kyluu.demo.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.kyluu.ades.digest.Octets;

/** The treatment sheet (phiếu điều trị) as a PDF: what was seen and what was ordered, day by day. */
public final class TreatmentSheet {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
    private static final float[] SHARES = {0.16f, 0.42f, 0.42f};

    private record Day(String seen, String ordered) {}

    private static final List<Day> DAYS = List.of(
            new Day(
                    "Sốt 39,1 độ C, ho đờm vàng, khó thở khi gắng sức. Phổi phải ran nổ vùng đáy. Huyết áp 150/90 mmHg.",
                    "Ceftriaxone 2 g pha truyền tĩnh mạch 1 lần/ngày. Azithromycin 500 mg uống 1 viên. Paracetamol 500 mg"
                            + " khi sốt trên 38,5 độ C. Thở ô-xy qua gọng mũi 2 lít/phút. Chăm sóc cấp II."),
            new Day(
                    "Còn sốt 38,4 độ C, khạc đờm dễ hơn, bớt khó thở. Độ bão hòa ô-xy máu 95%.",
                    "Tiếp tục kháng sinh như trên. Acetylcystein 200 mg uống 3 gói chia 3 lần. Amlodipine 5 mg uống sáng."),
            new Day(
                    "Hết sốt, ăn được, ngủ được. Phổi phải còn ít ran ẩm. Huyết áp 135/80 mmHg.",
                    "Ngừng thở ô-xy. Tiếp tục ceftriaxone ngày thứ ba. Xét nghiệm lại công thức máu, protein phản ứng C."),
            new Day(
                    "Không sốt, không khó thở. Bạch cầu 8,9 G/L; protein phản ứng C 24 mg/L.",
                    "Chuyển kháng sinh đường uống: amoxicillin/acid clavulanic 1 g, 2 viên/ngày. Hướng dẫn tập thở."),
            new Day(
                    "Toàn trạng ổn định, người bệnh và gia đình xin ra viện.",
                    "Cho ra viện, cấp đơn năm ngày, hẹn tái khám sau bảy ngày."));

    private TreatmentSheet() {}

    /** Writes it. */
    public static Octets of(Visit visit) {
        try (Sheet sheet = new Sheet("Phiếu điều trị " + visit.recordNumber())) {
            sheet.centred(Visit.FACILITY.toUpperCase(Locale.ROOT), 11, true)
                    .centred(Visit.DEPARTMENT, 11, false)
                    .centred("PHIẾU ĐIỀU TRỊ", 15, true)
                    .centred("Số hồ sơ: " + visit.recordNumber(), 10, false)
                    .paragraph("Họ và tên người bệnh: " + Visit.PATIENT_NAME + ". Giới tính: " + Visit.SEX
                            + ". Mã người bệnh: " + Visit.PATIENT_ID + ".")
                    .paragraph("Chẩn đoán: " + Visit.DIAGNOSIS + " (" + Visit.DIAGNOSIS_CODE + ").")
                    .paragraph(" ")
                    .row(true, SHARES, "Ngày giờ", "Diễn biến bệnh", "Y lệnh");
            OffsetDateTime at = visit.admittedAt().plusMinutes(40);
            for (Day day : DAYS) {
                sheet.row(false, SHARES, MOMENT.format(at), day.seen(), day.ordered());
                at = at.plusDays(1).isAfter(visit.dischargedAt()) ? visit.dischargedAt() : at.plusDays(1);
            }
            return Octets.of(sheet.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
