package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.StepState;
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
