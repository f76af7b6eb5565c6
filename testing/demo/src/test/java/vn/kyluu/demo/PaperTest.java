package vn.kyluu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.MedicalRecordXml;
import vn.kyluu.demo.paper.TreatmentSheet;
import vn.kyluu.demo.paper.Visit;

class PaperTest {
    private final Visit visit = Visit.endingAt(OffsetDateTime.parse("2026-11-20T09:15:30+07:00"), "2026-000001");

    @Test
    void writesASummaryWhoseVietnameseTextCanBeCopied() throws Exception {
        Octets pdf = DischargeSummary.of(visit);
        assertThat(text(pdf))
                .contains(
                        "TÓM TẮT HỒ SƠ BỆNH ÁN", "Trương Văn Đẩu", "2026-000001", "ngày 20/11/2026", "Hết sốt ba ngày");
        Files.write(Path.of("target", "summary.pdf"), pdf.toByteArray());
    }

    @Test
    void writesATreatmentSheetDayByDay() throws Exception {
        Octets pdf = TreatmentSheet.of(visit);
        assertThat(text(pdf)).contains("PHIẾU ĐIỀU TRỊ", "Y lệnh", "16/11/2026 06:55", "20/11/2026 06:55");
        Files.write(Path.of("target", "treatment.pdf"), pdf.toByteArray());
    }

    @Test
    void writesTheElevenGroupsInTheirOrder() throws Exception {
        Octets xml = MedicalRecordXml.of(visit);
        Node root = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(xml.newInputStream())
                .getDocumentElement();
        assertThat(root.getNodeName()).isEqualTo("HoSoBenhAn");
        List<String> groups = new ArrayList<>();
        for (Node each = root.getFirstChild(); each != null; each = each.getNextSibling()) {
            groups.add(each.getNodeName());
        }
        assertThat(groups)
                .containsExactly(
                        "ThongTinBenhNhan",
                        "ThongTinVaoVien",
                        "ThongTinDieuTri",
                        "YLenhThuocVatTu",
                        "PhieuChiDinh",
                        "KetQuaChanDoanHinhAnh",
                        "KetQuaXetNghiem",
                        "GiayChuyenVien",
                        "HoSoCapCuu",
                        "PhieuThuThuat",
                        "PhieuPhauThuat");
    }

    private static String text(Octets pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
