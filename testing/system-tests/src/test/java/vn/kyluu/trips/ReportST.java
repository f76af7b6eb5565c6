package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.desk.InspectorDesk;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.pki.Part;

/** The verdict as a report with the facility's seal, over HTTP, for anybody. */
@ExtendWith(RunningProduct.class)
class ReportST {
    private static final String PDF = "application/pdf";
    private final Trip trip;
    private final InspectorDesk anybody;

    ReportST(Launch launch) {
        this.trip = new Trip(launch);
        this.anybody = new InspectorDesk(trip.hospital);
    }

    @AfterEach
    void mendEverything() {
        trip.launch.product().pki().restore(Part.TSA);
    }

    @Test
    void bindsTheReportOfAFileToTheFileAndBearsAGoodSeal() throws IOException {
        Octets nothing = Octets.of("không phải PDF".getBytes(StandardCharsets.UTF_8));

        Answer report = anybody.report("hinh.png", PDF, nothing).expect(200);

        assertThat(report.headers().firstValue("Content-Type")).hasValue(PDF);
        assertThat(report.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(words(report.body()))
                .contains("Chưa đủ căn cứ", "Not enough ground", "Tệp không được giữ lại", "/archive/verify")
                .contains(nothing.digest(DigestAlgorithm.SHA256).hex().substring(0, 30));
        JsonNode judged =
                anybody.verify("bao-cao.pdf", PDF, report.body()).expect(200).json();
        assertThat(judged.path("verdict").asText()).as("%s", judged).isEqualTo("TOTAL_PASSED");
        assertThat(judged.path("signatures")).hasSize(1);
        assertThat(judged.path("signatures").path(0).path("level").asText()).endsWith("BASELINE_LT");
    }

    @Test
    void reportsTheRecordBehindACodeAndTellsWhyThereIsNone() throws IOException {
        String archiveId = trip.toRead().archiveId();
        String code = anybody.record(archiveId).expect(200).json().path("code").asText();

        Answer report = anybody.report(code).expect(200);

        assertThat(words(report.body()))
                .contains("Hợp lệ", archiveId, code, Roster.DIRECTOR.name(), "Cơ sở dự phòng")
                .doesNotContain("Tóm tắt", "CCCD");
        assertThat(anybody.report(code).expect(200).body()).isEqualTo(report.body());
        assertThat(anybody.report("0000-0000-0000-0000").inWords()).isEqualTo("404 no-such-code");
        Octets large = Octets.of(new byte[21 << 20]);
        assertThat(anybody.report("lon.pdf", PDF, large).inWords()).isEqualTo("413 too-large");
    }

    @Test
    void givesNoReportWithoutTheSealAndSaysWhatCanBeHadInstead() {
        Octets nothing = Octets.of("không phải PDF".getBytes(StandardCharsets.UTF_8));
        trip.launch.product().pki().silence(Part.TSA);

        Answer refused = anybody.report("hinh.png", PDF, nothing);

        assertThat(refused.inWords()).isEqualTo("503 report-seal-outage");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.json().path("detail").asText()).contains("JSON", "ETSI");
        anybody.verify("hinh.png", PDF, nothing).expect(200);
    }

    private static String words(Octets pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
