package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.StampImage;
import vn.kyluu.ades.stamp.InkDrawing;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.order.OrderReport;
import vn.kyluu.ades.validation.order.SigningOrder;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.StepState;
import vn.kyluu.signing.intake.NewDocument;
import vn.kyluu.signing.record.Classification;
import vn.kyluu.signing.record.RecordHead;
import vn.kyluu.signing.session.SigningSession;
import vn.kyluu.signing.store.Ports;

/** Flows whose steps depend on the record, or are signed in parallel, down to the bytes. */
abstract class FlowTripContractTest {
    private Hospital hospital;

    abstract Ports ports();

    @BeforeEach
    void open() {
        hospital = new Hospital(ports())
                .employs(Role.DOCTOR, "Nguyễn Thị Ánh Tuyết", "Bác sĩ điều trị")
                .employs(Role.NURSE, "Phạm Đức Huỳnh", "Điều dưỡng trưởng")
                .employs(Role.TECHNICIAN, "Võ Kỹ Thuật", "Kỹ thuật viên")
                .employs(Role.HEAD, "Lê Ngữ Ỷ", "Trưởng khoa Nội tổng hợp")
                .employs(Role.DIRECTOR, "Đặng Quốc Trượng", "Giám đốc")
                .employs(Role.CLERK, "Bùi Văn Thư", "Văn thư");
        marks(false);
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    @Test
    void leavesTheDirectorOutWhereNobodyDiedAndSealsOverTheHeadsStamp() {
        UUID paper = hospital.submits("GIAY_RA_VIEN", "summary.pdf").id();
        hospital.signs(Role.DOCTOR, paper);
        hospital.signs(Role.HEAD, paper);
        assertRefused(() -> hospital.signs(Role.DIRECTOR, paper), "step-not-needed");
        hospital.signs(Role.CLERK, paper);
        SubmittedDocument signed = hospital.document(paper);
        assertThat(signed.state()).isEqualTo(DocumentState.COMPLETE);
        assertThat(signed.flow().step("director").state()).isEqualTo(StepState.SKIPPED);
        assertSound(paper, 3);
    }

    @Test
    void stampsShowTheHandwritingOfWhoHasOneAndTheFacilitysSeal() {
        StampImage handwriting = handwriting(Role.DOCTOR);
        UUID paper = hospital.submits("GIAY_RA_VIEN", "summary.pdf").id();
        var begun = hospital.open.open(hospital.actor(Role.DOCTOR), paper, hospital.chain(Role.DOCTOR));
        hospital.forget.remove(hospital.emr(), hospital.actor(Role.DOCTOR).staffCode());
        hospital.complete.complete(
                hospital.actor(Role.DOCTOR),
                begun.terms().id(),
                SoftwareKeys.signDigest(
                        hospital.people.get(Role.DOCTOR), begun.terms().dtbs()));
        int afterDoctor = hospital.bytes(paper).size();
        hospital.signs(Role.HEAD, paper);
        hospital.signs(Role.CLERK, paper);

        assertThat(begun.terms().spec().appearance().image()).contains(handwriting);
        assertThat(pictures(hospital.bytes(paper))).containsExactly(handwriting.width(), Hospital.SEAL.width());
        assertThat(afterDoctor).isPositive();
        assertSound(paper, 3);
    }

    @Test
    void takesNoPictureThatIsNone() {
        String doctor = hospital.actor(Role.DOCTOR).staffCode();
        assertRefused(() -> hospital.keep.keep(hospital.emr(), doctor, Values.octets("no PNG")), "picture-unusable");
        assertRefused(() -> hospital.keep.keep(hospital.emr(), doctor, png(2001, 4)), "picture-unusable");
        assertRefused(() -> hospital.keep.keep(hospital.emr(), "NV-0", png(40, 20)), "signer-unknown");
        assertRefused(() -> hospital.forget.remove(hospital.emr(), doctor), "handwriting-unknown");
        assertRefused(() -> hospital.show.find(hospital.emr(), doctor), "handwriting-unknown");

        handwriting(Role.DOCTOR);
        assertThat(InkDrawing.of(hospital.show.find(hospital.emr(), doctor), StampImage.Ink.BLUE)
                        .sha256())
                .isEqualTo(InkDrawing.of(png(40, 20), StampImage.Ink.BLUE).sha256());
    }

    @Test
    void signsAnXmlIntoTheTagsOfTheFlowTheLaterSignatureOverTheEarlier() {
        UUID paper = hospital.submit
                .submit(
                        hospital.emr(),
                        hospital.recordNumber,
                        new NewDocument(
                                "GIAY_KHAM_SUC_KHOE",
                                "Giấy khám sức khỏe",
                                Optional.empty(),
                                Map.of(),
                                Values.octets("<Phieu xmlns='urn:vn:ksk'><KetLuan>Đủ sức khỏe</KetLuan>"
                                        + "<CKS_NGUOI_KET_LUAN/><CKS_BENH_VIEN/></Phieu>")))
                .id();
        hospital.signs(Role.DOCTOR, paper);
        hospital.signsByToken(Role.CLERK, paper);

        String text = new String(hospital.bytes(paper).toByteArray(), StandardCharsets.UTF_8);
        assertThat(text.replaceAll("<ds:SignatureValue Id=\"([^\"]*)\"", " $1 "))
                .containsSubsequence(
                        "<CKS_NGUOI_KET_LUAN>",
                        "value-signature-conclusion",
                        "</CKS_NGUOI_KET_LUAN>",
                        "<CKS_BENH_VIEN>",
                        "#value-signature-conclusion",
                        "value-signature-hospital",
                        "</CKS_BENH_VIEN>");
        assertSound(paper, 2);
        OrderReport order =
                new SigningOrder(hospital.validation).of(hospital.bytes(paper), List.of("conclusion", "hospital"));
        assertThat(order.conclusion()).isEqualTo(OrderReport.Conclusion.COMPLETE);
    }

    private StampImage handwriting(Role role) {
        hospital.keep.keep(hospital.emr(), hospital.actor(role).staffCode(), png(40, 20));
        return InkDrawing.of(png(40, 20), StampImage.Ink.BLUE);
    }

    /** A stroke on white ground. */
    private static Octets png(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, y == height / 2 ? 0 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Octets.of(out.toByteArray());
    }

    /** Widths of the pictures in the stamps, in the order in which they were written. */
    private static List<Integer> pictures(Octets pdf) {
        return Pattern.compile("/Subtype /Image[^>]*?/Width (\\d+)|/Width (\\d+)[^>]*?/Subtype /Image")
                .matcher(pdf.text(0, pdf.size()))
                .results()
                .map(found -> Integer.valueOf(found.group(1) == null ? found.group(2) : found.group(1)))
                .toList();
    }

    @Test
    void asksForTheDirectorWhenThePatientDiesWhileTheLastSignatureIsBeingMade() {
        UUID paper = hospital.submits("GIAY_RA_VIEN", "summary.pdf").id();
        hospital.signs(Role.DOCTOR, paper);
        hospital.signs(Role.HEAD, paper);
        SigningSession.Prepared seal =
                hospital.open.open(hospital.actor(Role.CLERK), paper, hospital.chain(Role.CLERK));
        marks(true);
        assertRefused(
                () -> hospital.complete.complete(
                        hospital.actor(Role.CLERK),
                        seal.terms().id(),
                        SoftwareKeys.signDigest(
                                hospital.people.get(Role.CLERK), seal.terms().dtbs())),
                "content-differs");
        assertRefused(() -> hospital.signs(Role.CLERK, paper), "not-your-turn");
        hospital.signs(Role.DIRECTOR, paper);
        hospital.signs(Role.CLERK, paper);
        assertThat(hospital.document(paper).state()).isEqualTo(DocumentState.COMPLETE);
        assertSound(paper, 4);
    }

    @Test
    void letsNurseAndTechnicianSignInAnyOrderAndBothBeforeTheHead() {
        UUID sheet = hospital.submits("PHIEU_CHAM_SOC", "summary.pdf").id();
        hospital.signs(Role.DOCTOR, sheet);
        hospital.signs(Role.TECHNICIAN, sheet);
        assertRefused(() -> hospital.signs(Role.HEAD, sheet), "not-your-turn");
        hospital.signsByToken(Role.NURSE, sheet);
        hospital.signs(Role.HEAD, sheet);
        assertSound(sheet, 4);
    }

    private void marks(boolean death) {
        RecordHead head = Values.head(hospital.recordNumber);
        hospital.putRecord.put(
                hospital.emr(),
                new RecordHead(
                        head.number(),
                        head.facility(),
                        head.patient(),
                        head.encounter(),
                        head.department(),
                        new Classification(death, false, false, false, false, false)));
    }

    private void assertSound(UUID document, int signatures) {
        ValidationReport report = hospital.validation.validate(hospital.bytes(document));
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(report.signatures()).hasSize(signatures);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
