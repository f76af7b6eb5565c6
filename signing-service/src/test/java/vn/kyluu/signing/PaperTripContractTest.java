package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.digitization.NewScan;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.export.ExportedRecord;
import vn.kyluu.signing.insurance.InsuranceFile;
import vn.kyluu.signing.store.Ports;

/** Paper that comes in, and files that go out to the social insurance, sealed by the facility. */
abstract class PaperTripContractTest {
    @TempDir
    Path scratch;

    private Hospital hospital;

    abstract Ports ports();

    @BeforeEach
    void opens() {
        hospital = new Hospital(ports()).employs(Role.CLERK, "Phạm Văn Dấu", "Văn thư");
    }

    @AfterEach
    void closes() {
        hospital.close();
    }

    @Test
    void keepsAScannedPaperSealedAndStillPdfAAndClosesTheRecordWithIt() throws Exception {
        SubmittedDocument paper = hospital.patients.scan.take(
                hospital.actor(Role.NURSE),
                hospital.recordNumber,
                new NewScan("Giấy cam kết phẫu thuật", List.of(page(), page())));

        assertThat(paper.state()).isEqualTo(DocumentState.COMPLETE);
        assertThat(paper.form()).isEqualTo("BAN_SO_HOA");
        assertThat(hospital.document(paper.id()).signatures())
                .singleElement()
                .satisfies(seal -> assertThat(seal.certificate().subject()).contains("Trung tâm Y tế Phù Cát"));
        assertThat(hospital.validation.validate(hospital.bytes(paper.id())).verdict())
                .isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(PdfA.objections(hospital.bytes(paper.id()))).isEmpty();
        assertRefused(this::export, "record-not-closed");
        var closed = hospital.close.close(hospital.actor(Role.RECORDS), hospital.recordNumber);
        assertThat(text(hospital.bytes(closed.closure().manifestDocument().orElseThrow())))
                .contains("form=\"BAN_SO_HOA\"");
        assertThat(text(hospital.patients.xml.write(export())))
                .contains("<HoSoBenhAn phienBan=\"1\">", "<SoHoSo>" + hospital.recordNumber + "</SoHoSo>")
                .contains("<SHA256>" + hospital.document(paper.id()).sha256().hex() + "</SHA256>")
                .contains("<chuky_hoten>Phạm Văn Dấu</chuky_hoten>", "BIEN_BAN_DONG_HO_SO");
        assertRefused(
                () -> hospital.patients.scan.take(
                        hospital.actor(Role.NURSE), hospital.recordNumber, new NewScan("Giấy", List.of(page()))),
                "record-closed");
    }

    @Test
    void refusesPagesThatAreNone() {
        assertRefused(() -> scan(Values.octets("GIF89a")), "not-a-scan");
        assertRefused(() -> scan(Values.octets("%PDF-1.7 broken")), "scan-unsafe");
        assertRefused(() -> new NewScan(" ", List.of()), "scan-title-unusable");
        assertThat(hospital.ports.units().call(() -> hospital.ports.documents().ofRecord(hospital.recordNumber)))
                .isEmpty();
    }

    @Test
    void sealsAnInsuranceFileThatXmlsec1VerifiesAndKeepsIt() throws Exception {
        Octets file = insuranceFile("52011", 1, "<CHECKIN><MA_LK>LK-1</MA_LK></CHECKIN>", "");
        InsuranceFile made = hospital.patients.sealFile.seal(hospital.emr(), file);

        assertThat(made.dossiers()).isEqualTo(1);
        Octets sealed = hospital.patients.readFile.read(hospital.emr(), made.id());
        assertThat(text(sealed))
                .contains("<CHUKYDONVI><ds:Signature")
                .contains("</ds:Signature></CHUKYDONVI></GIAMDINHHS>");
        assertThat(hospital.validation.validate(sealed).verdict()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(xmlsec1(sealed)).isZero();
        String altered = text(sealed).replace("<MACSKCB>52011", "<MACSKCB>52012");
        assertThat(xmlsec1(Values.octets(altered))).isNotZero();
    }

    @Test
    void refusesInsuranceFilesThatAreNotLaidOutAsTheyMustBe() {
        String inner = "<CHECKIN/>";
        assertRefused(() -> sealed(insuranceFile("52011", 2, inner, "")), "dossier-count-wrong");
        assertRefused(() -> sealed(insuranceFile("52-011", 1, inner, "")), "insurance-file-malformed");
        assertRefused(() -> sealed(insuranceFile("52011", 1, inner, "đã ký")), "insurance-file-malformed");
        assertRefused(() -> sealed(Values.octets("<HSDANHMUC/>")), "insurance-file-malformed");
        assertRefused(
                () -> sealed(
                        insuranceFile("52011", 1, "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a/>", "")),
                "insurance-file-unsafe");
        assertRefused(() -> sealed(Values.octets("<!DOCTYPE GIAMDINHHS><GIAMDINHHS/>")), "insurance-file-unsafe");
        assertRefused(
                () -> hospital.patients.readFile.read(hospital.emr(), java.util.UUID.randomUUID()),
                "insurance-file-unknown");
    }

    private ExportedRecord export() {
        return hospital.patients.export.export(hospital.actor(Role.RECORDS), hospital.recordNumber);
    }

    private void scan(Octets page) {
        hospital.patients.scan.take(
                hospital.actor(Role.NURSE), hospital.recordNumber, new NewScan("Giấy", List.of(page)));
    }

    private void sealed(Octets file) {
        hospital.patients.sealFile.seal(hospital.emr(), file);
    }

    private static Octets insuranceFile(String facility, int count, String inner, String signature) {
        String table = Base64.getEncoder().encodeToString(inner.getBytes(StandardCharsets.UTF_8));
        return Values.octets("<?xml version=\"1.0\" encoding=\"utf-8\"?><GIAMDINHHS><THONGTINDONVI><MACSKCB>" + facility
                + "</MACSKCB></THONGTINDONVI><THONGTINHOSO><NGAYLAP>20261120</NGAYLAP><SOLUONGHOSO>" + count
                + "</SOLUONGHOSO><DANHSACHHOSO><HOSO><FILEHOSO><LOAIHOSO>XML0</LOAIHOSO><NOIDUNGFILE>" + table
                + "</NOIDUNGFILE></FILEHOSO></HOSO></DANHSACHHOSO></THONGTINHOSO><CHUKYDONVI>" + signature
                + "</CHUKYDONVI></GIAMDINHHS>");
    }

    private int xmlsec1(Octets signed) throws IOException, InterruptedException {
        Path xml = Files.write(scratch.resolve("signed.xml"), signed.toByteArray());
        Path root = scratch.resolve("root.pem");
        X509Certificate anchor = hospital.server.pki().root();
        try {
            Files.writeString(
                    root,
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(anchor.getEncoded())
                            + "\n-----END CERTIFICATE-----\n");
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
        Process process = new ProcessBuilder(
                        "xmlsec1",
                        "--verify",
                        "--id-attr:Id",
                        "http://uri.etsi.org/01903/v1.3.2#:SignedProperties",
                        "--trusted-pem",
                        root.toString(),
                        xml.toString())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("xmlsec1.txt").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static Octets page() throws IOException {
        BufferedImage page = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1654, 2339);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(page, "png", out);
        return Octets.of(out.toByteArray());
    }

    private static String text(Octets bytes) {
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
