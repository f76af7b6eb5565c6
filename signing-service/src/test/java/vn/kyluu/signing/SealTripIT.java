package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.seal.DisposalMinutes;
import vn.kyluu.signing.seal.SealMinutes;
import vn.kyluu.signing.seal.SealRefusal;
import vn.kyluu.signing.store.InMemoryPorts;

/** Minutes of a disposal get the facility's seal, and people and other programs can read them. */
class SealTripIT {
    private static final Actor ARCHIVE = new Actor("archive-service", "Kho lưu trữ", "", Set.of(Role.ARCHIVE), "yc-1");
    private static final Octets JSON = Octets.of("{\"format\":\"…\"}".getBytes(StandardCharsets.UTF_8));
    private Hospital hospital;

    @BeforeEach
    void open() {
        hospital = new Hospital(InMemoryPorts.empty()).employs(Role.CLERK, "Văn thư", "Văn thư");
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    @Test
    void sealsMinutesOfManyPagesThatPeopleCanRead() throws IOException {
        Optional<String> keeper = Optional.of(hospital.actor(Role.CLERK).staffCode());

        Octets pdf = new SealMinutes(hospital.seals(keeper), hospital.journal).seal(ARCHIVE, minutes(100), JSON);

        ValidationReport report = hospital.validation.validate(pdf);
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(report.signatures()).hasSize(1);
        assertThat(PdfA.objections(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("BIÊN BẢN HỦY HỒ SƠ BỆNH ÁN ĐIỆN TỬ", "HS-99", "giữ lại: 1", "Nơi A; Nơi B")
                    .contains(JSON.digest(DigestAlgorithm.SHA256).hex().substring(0, 40));
        }
    }

    @Test
    void sealsNothingWithoutASealOfTheFacility() {
        assertThatThrownBy(() -> new SealMinutes(hospital.seals(Optional.empty()), hospital.journal)
                        .seal(ARCHIVE, minutes(1), JSON))
                .extracting("reason")
                .isEqualTo(SealRefusal.Reason.SEAL_NOT_SET_UP);
        hospital.employs(Role.DOCTOR, "Nguyễn Thị Ánh Tuyết", "Bác sĩ");
        assertThatThrownBy(() -> new SealMinutes(
                                hospital.seals(
                                        Optional.of(hospital.actor(Role.DOCTOR).staffCode())),
                                hospital.journal)
                        .seal(ARCHIVE, minutes(1), JSON))
                .extracting("reason")
                .isEqualTo(SealRefusal.Reason.SEAL_NOT_SET_UP);
    }

    private static DisposalMinutes minutes(int records) {
        return new DisposalMinutes(
                "5f1c0a52-0000-4000-8000-000000000001",
                "EXPIRED",
                "hết thời hạn lưu trữ",
                "HS001 · 2037-01-02T09:00:00+07:00",
                List.of("HS002 (records) · 2037-01-03T09:00:00+07:00", "GD001 (director) · 2037-01-03T10:00:00+07:00"),
                "2037-01-03T10:05:00+07:00",
                List.of("Nơi A", "Nơi B"),
                IntStream.range(0, records).mapToObj(SealTripIT::line).toList(),
                List.of(line(1000)));
    }

    private static DisposalMinutes.Line line(int n) {
        return new DisposalMinutes.Line(
                "HS-" + n,
                1,
                "7f3a1c00-0000-4000-8000-000000000001",
                "THONG_THUONG",
                "Thông tư 33/2025/TT-BYT, Phụ lục, Nhóm 01, dòng 44",
                "2036-12-31",
                "a".repeat(64),
                "Nơi A: 4 phiên bản; Nơi B: 4 phiên bản");
    }
}
