package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.demo.Launch;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.paper.DischargeSummary;
import vn.kyluu.demo.paper.Visit;
import vn.kyluu.demo.staff.Roster;

@ExtendWith(RunningProduct.class)
class RefusedUploadST {
    private static final String DTD = "<?xml version=\"1.0\"?><!DOCTYPE HoSoBenhAn [<!ENTITY x SYSTEM"
            + " \"file:///etc/passwd\">]><HoSoBenhAn>&x;</HoSoBenhAn>";

    private static final String FORM_WITHOUT_AN_END = """
            --b
            Content-Disposition: form-data; name="metadata"
            Content-Type: application/json

            {"form":"TOM_TAT_HSBA","title":"x"}
            --b
            Content-Disposition: form-data; name="content"; filename="a.pdf"
            Content-Type: application/pdf

            %PDF-1.7
            """.replace("\n", "\r\n");

    private final Trip trip;
    private Visit visit;

    RefusedUploadST(Launch launch) {
        this.trip = new Trip(launch);
    }

    @BeforeEach
    void putAHead() {
        visit = trip.visit();
    }

    @AfterEach
    void findsTheRecordAsItWas() {
        assertThat(trip.records.record(visit.recordNumber()).expect(200).json().path("documents"))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNeitherPdfNorXml() {
        assertThat(trip.submitPdf(visit, text("đây không phải là PDF")).inWords())
                .isEqualTo("415 type-not-accepted");
    }

    @Test
    void refusesAnEmptyDocument() {
        assertThat(trip.submitPdf(visit, text("")).inWords()).isEqualTo("422 empty-document");
    }

    @Test
    void refusesAnEncryptedPdf() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(summary().toByteArray())) {
            pdf.protect(new StandardProtectionPolicy("chủ", "", new AccessPermission()));
            assertThat(trip.submitPdf(visit, saved(pdf)).inWords()).isEqualTo("422 pdf-encrypted");
        }
    }

    @Test
    void refusesAPdfWithJavaScript() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(summary().toByteArray())) {
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            assertThat(trip.submitPdf(visit, saved(pdf)).inWords()).isEqualTo("422 pdf-has-javascript");
        }
    }

    @Test
    void refusesXmlWithADtdAndReadsNoFile() {
        Answer answer = trip.emr.submitXml(visit.recordNumber(), "HSBA_XML", "Hồ sơ bệnh án", text(DTD));
        assertThat(answer.inWords()).isEqualTo("422 xml-dtd-forbidden");
        assertThat(answer.text()).doesNotContain("root:");
    }

    @Test
    void refusesMalformedXml() {
        Answer answer =
                trip.emr.submitXml(visit.recordNumber(), "HSBA_XML", "Hồ sơ", text("<HoSoBenhAn><a></HoSoBenhAn>"));
        assertThat(answer.status()).isIn(415, 422);
        assertThat(answer.problem()).isNotEmpty();
    }

    @Test
    void refusesAnUnknownForm() {
        assertThat(trip.emr
                        .submitPdf(visit.recordNumber(), "KHONG_CO_MAU_NAY", "?", summary())
                        .inWords())
                .isEqualTo("422 unknown-form");
    }

    @Test
    void refusesAnUnknownFlow() {
        Map<String, String> metadata = Map.of("form", "TOM_TAT_HSBA", "title", "?", "flow", "khong-co");
        assertThat(trip.emr
                        .submit(visit.recordNumber(), metadata, "a.pdf", "application/pdf", summary())
                        .inWords())
                .isEqualTo("422 unknown-flow");
    }

    @Test
    void refusesMetadataThatLacksTheForm() {
        assertThat(trip.emr
                        .submit(visit.recordNumber(), Map.of("title", "?"), "a.pdf", "application/pdf", summary())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesADocumentForARecordThatIsNotThere() {
        assertThat(trip.emr
                        .submitPdf("KHONG-CO", "TOM_TAT_HSBA", "?", summary())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void answersWhileTooLargeADocumentIsStillBeingSent() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), trip.hospital.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(ascii("POST /signing/api/v1/records/" + visit.recordNumber() + "/documents HTTP/1.1\r\n"
                    + "Host: 127.0.0.1\r\nAuthorization: Bearer "
                    + trip.hospital.issuer().token(Roster.EMR)
                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n"));
            chunk(out, ascii(FORM_WITHOUT_AN_END));
            byte[] filler = new byte[64 * 1024];
            for (int sent = 0; sent < 2 * RunningProduct.UPLOAD_LIMIT; sent += filler.length) {
                chunk(out, filler);
            }
            // no last chunk: whoever waits for the end of this form waits for ever
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void answersTooLargeToAFileJustOverTheLimit() {
        byte[] large = new byte[RunningProduct.UPLOAD_LIMIT + 1];
        byte[] pdf = summary().toByteArray();
        System.arraycopy(pdf, 0, large, 0, pdf.length);
        assertThat(trip.submitPdf(visit, Octets.of(large)).inWords()).isEqualTo("413 too-large");
    }

    private Octets summary() {
        return DischargeSummary.of(visit);
    }

    private static Octets text(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Octets saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return Octets.of(out.toByteArray());
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write(ascii(Integer.toHexString(bytes.length) + "\r\n"));
        out.write(bytes);
        out.write(ascii("\r\n"));
        out.flush();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
