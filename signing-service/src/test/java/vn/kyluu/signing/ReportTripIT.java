package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.http.wire.ReportWire;
import vn.kyluu.signing.seal.SealRefusal;
import vn.kyluu.signing.seal.report.SealReport;
import vn.kyluu.signing.store.InMemoryPorts;

/** The report of a verification gets the facility's seal; people, phones and other programs can read it. */
class ReportTripIT {
    private static final Actor ARCHIVE = new Actor("archive-service", "Kho lưu trữ", "", Set.of(Role.ARCHIVE), "yc-1");
    private Hospital hospital;

    @BeforeEach
    void open() {
        hospital = new Hospital(InMemoryPorts.empty()).employs(Role.CLERK, "Bệnh viện Thử Nghiệm", "Văn thư");
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"valid", "altered", "unsigned", "record"})
    void isPdfAWithASealThatOtherProgramsCheckAndAQrThatLeadsToTheLiveAnswer(String name) throws Exception {
        String json = text(name);

        Octets pdf = sealed(json);

        Path kept = Files.createDirectories(Path.of("target", "reports")).resolve(name + ".pdf");
        Files.write(kept, pdf.toByteArray());
        ValidationReport report = hospital.validation.validate(pdf);
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(report.signatures()).hasSize(1);
        assertThat(PdfA.objections(pdf)).isEmpty();
        assertThat(pdfsig(kept)).contains("Signature is Valid").doesNotContain("Syntax");
        assertThat(json).contains("\"" + qr(pdf) + "\"");
    }

    @Test
    void saysTheSentenceFirstThenWhoSignedAndBindsItselfToTheFile() throws IOException {
        String said = said(sealed(text("altered")));

        assertThat(said)
                .contains("KHÔNG hợp lệ: nội dung trang 1 đã bị thay đổi sau chữ ký của Lê Quốc Đạt.")
                .contains("NOT valid: page 1 was changed after the signature of")
                .contains("cd".repeat(32), "190012", "21/11/2026 08:30:05 +07:00", "Tệp không được giữ lại")
                .containsSubsequence(
                        "KHÔNG hợp lệ",
                        "Nguyễn Thị Hồng Ễnh",
                        "Trần Văn Ướt",
                        "Phạm Thị Quỳnh Hương",
                        "Lê Quốc Đạt",
                        "TSA thử nghiệm",
                        "không có tệp giống hệt",
                        "Kết luận này nghĩa là gì",
                        "Phần dành cho chuyên gia");
        assertThat(said(sealed(text("record"))))
                .contains("toàn bộ hồ sơ lưu trữ", "7K3M-PQ0X-ABCD-EFGH", "Cơ sở dự phòng", "vĩnh viễn", "Tài liệu 3");
    }

    @Test
    void sealsNothingElseAndNothingWithoutASeal() throws IOException {
        String good = text("valid");
        assertThat(ReportWire.isMeant(good)).isTrue();
        assertThat(ReportWire.isMeant("{\"format\": \"kyluu-disposal-minutes-1\"}"))
                .isFalse();
        assertThat(ReportWire.isMeant("[]")).isFalse();
        for (String bad : new String[] {
            "{}",
            good.replace("TOTAL_PASSED", "RẤT TỐT"),
            good.replace("https://benh-vien.example/archive/verify", "https://ke-gian.example/tai-ve"),
            good.replace("https://benh-vien.example", "javascript:alert(1)//"),
            good.replace("ab".repeat(32), "xy"),
            good.replace("Hợp lệ: 4", "Hợp lệ: " + "4".repeat(600)),
            good.replace("\"ARCHIVED\"", "\"SOMEWHERE\""),
            good.replace("\"signatures\"", "\"signature\""),
        }) {
            assertThatThrownBy(() -> ReportWire.read(bad))
                    .extracting("reason")
                    .isEqualTo(SealRefusal.Reason.REPORT_UNREADABLE);
        }
        SealReport without = new SealReport(hospital.seals(Optional.empty()), hospital.journal);
        assertThatThrownBy(() -> without.seal(ARCHIVE, ReportWire.read(good)))
                .extracting("reason")
                .isEqualTo(SealRefusal.Reason.SEAL_NOT_SET_UP);
    }

    private Octets sealed(String json) {
        Optional<String> keeper = Optional.of(hospital.actor(Role.CLERK).staffCode());
        return new SealReport(hospital.seals(keeper), hospital.journal).seal(ARCHIVE, ReportWire.read(json));
    }

    private static String text(String name) throws IOException {
        try (var file = Objects.requireNonNull(ReportTripIT.class.getResourceAsStream("report/" + name + ".json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String said(Octets pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Read off the first page as a phone sees it. */
    private static String qr(Octets pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            RGBLuminanceSource seen = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                    .getText();
        }
    }

    private static String pdfsig(Path file) throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/pdfsig"))).isTrue();
        ProcessBuilder program = new ProcessBuilder("pdfsig", "-nocert", file.toString()).redirectErrorStream(true);
        program.environment().put("LC_ALL", "C.UTF-8");
        Process process = program.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
