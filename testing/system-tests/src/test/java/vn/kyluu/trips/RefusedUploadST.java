package vn.kyluu.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
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
    void stopsReadingOverTheLimit() {
        long offered = 64L * RunningProduct.UPLOAD_LIMIT;
        Endless endless = new Endless(offered);
        String outcome;
        try {
            outcome = trip.hospital
                    .line(Roster.EMR)
                    .post(
                            "/signing/api/v1/records/" + visit.recordNumber() + "/documents",
                            "multipart/form-data; boundary=b",
                            BodyPublishers.ofInputStream(() -> endless))
                    .inWords();
        } catch (java.io.UncheckedIOException connectionCut) {
            // the server may hang up on somebody who goes on talking after the answer
            outcome = "413 too-large";
        }
        assertThat(outcome).isEqualTo("413 too-large");
        assertThat(endless.given.get()).isLessThan(offered / 2);
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

    /** A form whose file goes on and on; counts what was taken. */
    private static final class Endless extends InputStream {
        private static final byte[] HEAD = ("--b\r\nContent-Disposition: form-data; name=\"metadata\"\r\nContent-Type:"
                        + " application/json\r\n\r\n{\"form\":\"TOM_TAT_HSBA\",\"title\":\"x\"}\r\n--b\r\n"
                        + "Content-Disposition: form-data; name=\"content\"; filename=\"a.pdf\"\r\nContent-Type:"
                        + " application/pdf\r\n\r\n%PDF-1.7\n")
                .getBytes(StandardCharsets.US_ASCII);

        final AtomicLong given = new AtomicLong();
        private final long length;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            long at = given.getAndIncrement();
            return at >= length ? -1 : at < HEAD.length ? HEAD[(int) at] : 'x';
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            if (given.get() >= length) {
                return -1;
            }
            for (int i = 0; i < count; i++) {
                target[offset + i] = (byte) read();
            }
            return count;
        }
    }
}
