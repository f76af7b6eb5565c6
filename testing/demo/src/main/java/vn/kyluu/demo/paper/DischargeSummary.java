package vn.kyluu.demo.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.kyluu.ades.digest.Octets;

/** The summary of the record (tóm tắt hồ sơ bệnh án) as a PDF, after Mẫu 03 (R2). */
public final class DischargeSummary {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH 'giờ' mm, 'ngày' dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private DischargeSummary() {}

    /** Writes it. */
    public static Octets of(Visit visit) {
        try (Sheet sheet = new Sheet("Tóm tắt hồ sơ bệnh án " + visit.recordNumber())) {
            sheet.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true)
                    .centred("Độc lập - Tự do - Hạnh phúc", 11, true)
                    .centred("————————", 9, false)
                    .centred(Visit.FACILITY.toUpperCase(Locale.ROOT), 11, true)
                    .centred("TÓM TẮT HỒ SƠ BỆNH ÁN", 15, true)
                    .centred("Mẫu số 03 - Số hồ sơ: " + visit.recordNumber(), 10, false);
            patient(sheet, visit);
            course(sheet);
            return Octets.of(sheet.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void patient(Sheet sheet, Visit visit) throws IOException {
        sheet.heading("I. HÀNH CHÍNH")
                .paragraph("1. Họ và tên người bệnh: " + Visit.PATIENT_NAME + ". Giới tính: " + Visit.SEX + ".")
                .paragraph("2. Ngày sinh: " + DATE.format(Visit.BIRTH_DATE) + ". Dân tộc: Kinh.")
                .paragraph(
                        "3. Số định danh cá nhân: " + Visit.CITIZEN_ID + ". Mã người bệnh: " + Visit.PATIENT_ID + ".")
                .paragraph("4. Địa chỉ: " + Visit.ADDRESS + ".")
                .paragraph("5. Khoa điều trị: " + Visit.DEPARTMENT + ".")
                .paragraph("6. Vào viện: " + MOMENT.format(visit.admittedAt()) + ".")
                .paragraph("7. Ra viện: " + MOMENT.format(visit.dischargedAt()) + ".");
    }

    private static void course(Sheet sheet) throws IOException {
        sheet.heading("II. CHẨN ĐOÁN")
                .paragraph("1. Lúc vào viện: Theo dõi viêm phổi; " + Visit.COMORBIDITY.toLowerCase(Locale.ROOT) + ".")
                .paragraph("2. Lúc ra viện: " + Visit.DIAGNOSIS + " (" + Visit.DIAGNOSIS_CODE + "); "
                        + Visit.COMORBIDITY + " (" + Visit.COMORBIDITY_CODE + ").")
                .heading("III. QUÁ TRÌNH BỆNH LÝ VÀ DIỄN BIẾN LÂM SÀNG")
                .paragraph(
                        Visit.COMPLAINT + ". Người bệnh tự mua thuốc uống không đỡ nên đến khám và được nhận vào điều"
                                + " trị nội trú. Tiền sử tăng huyết áp tám năm, uống thuốc đều; không dị ứng thuốc.")
                .paragraph(
                        "Khi vào viện: tỉnh, tiếp xúc tốt; nhiệt độ 39,1 độ C; mạch 104 lần/phút; huyết áp 150/90 mmHg;"
                                + " nhịp thở 26 lần/phút; độ bão hòa ô-xy máu 93%. Phổi phải nghe ran nổ vùng đáy.")
                .heading("IV. TÓM TẮT KẾT QUẢ XÉT NGHIỆM CẬN LÂM SÀNG CÓ GIÁ TRỊ CHẨN ĐOÁN")
                .paragraph(
                        "Bạch cầu 15,8 G/L (đa nhân trung tính 86%); protein phản ứng C 142 mg/L; đường huyết 5,9 mmol/L;"
                                + " chức năng gan, thận trong giới hạn bình thường.")
                .paragraph("X-quang ngực thẳng: đám mờ không đồng nhất thùy dưới phổi phải.")
                .heading("V. PHƯƠNG PHÁP ĐIỀU TRỊ")
                .paragraph("Nội khoa: kháng sinh ceftriaxone 2 g mỗi ngày đường tĩnh mạch kết hợp azithromycin 500 mg"
                        + " đường uống, hạ sốt, long đờm, bù dịch, tiếp tục amlodipine 5 mg mỗi sáng.")
                .heading("VI. TÌNH TRẠNG NGƯỜI BỆNH RA VIỆN")
                .paragraph(
                        "Hết sốt ba ngày, không khó thở, ăn ngủ được; nhiệt độ 36,8 độ C; huyết áp 130/80 mmHg; độ bão"
                                + " hòa ô-xy máu 97%; phổi còn ít ran. Kết quả điều trị: đỡ, giảm.")
                .heading("VII. HƯỚNG ĐIỀU TRỊ TIẾP VÀ CÁC CHẾ ĐỘ TIẾP THEO")
                .paragraph(
                        "Uống thuốc theo đơn thêm năm ngày, nghỉ ngơi, uống đủ nước, không hút thuốc. Tái khám sau bảy"
                                + " ngày hoặc ngay khi sốt lại, khó thở, đau ngực.");
    }
}
