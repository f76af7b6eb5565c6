package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.paper.PaperSession;
import vn.kyluu.signing.store.Ports;

/** A document is taken back with a reason, by a signed paper, and stays readable. */
abstract class WithdrawalTripContractTest {
    private Hospital hospital;

    abstract Ports ports();

    @BeforeEach
    void open() {
        hospital = new Hospital(ports())
                .employs(Role.TECHNICIAN, "Đỗ Văn Nghiệm", "Kỹ thuật viên")
                .employs(Role.HEAD, "Lê Văn Trưởng", "Trưởng khoa")
                .employs(Role.NURSE, "Trần Thị Điều", "Điều dưỡng");
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    @Test
    void isTakenBackByAPaperSignedInTheHsm() {
        UUID wrong = result();
        hospital.signs(Role.TECHNICIAN, wrong);
        Octets signed = hospital.bytes(wrong);
        refused("withdrawal-reason-unusable", () -> withdraw(Role.TECHNICIAN, wrong, " "));
        refused("not-yours-to-withdraw", () -> withdraw(Role.NURSE, wrong, "Nhầm người bệnh"));
        SubmittedDocument withdrawn = withdraw(Role.TECHNICIAN, wrong, "Nhầm người bệnh");

        assertThat(withdrawn.state()).isEqualTo(DocumentState.WITHDRAWN);
        assertThat(hospital.document(wrong).withdrawal()).as("as it was kept").hasValueSatisfying(how -> {
            assertThat(how.reason()).isEqualTo("Nhầm người bệnh");
            assertThat(how.by()).isEqualTo(hospital.actor(Role.TECHNICIAN).staffCode());
        });
        assertThat(hospital.bytes(wrong)).as("still readable").isEqualTo(signed);
        Octets paper = hospital.readWithdrawal.paper(hospital.emr(), wrong);
        assertThat(new String(paper.toByteArray(), StandardCharsets.UTF_8))
                .contains(
                        "Nhầm người bệnh",
                        wrong.toString(),
                        signed.digest(DigestAlgorithm.SHA256).hex());
        ValidationReport report = hospital.validation.validate(paper);
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.TOTAL_PASSED);
        refused("document-not-withdrawable", () -> withdraw(Role.HEAD, wrong, "Lần nữa"));
        refused("document-not-open", () -> hospital.signs(Role.HEAD, wrong));
    }

    @Test
    void isTakenBackByATokenInTheHandUnlessItWasSignedMeanwhile() {
        UUID wrong = result();
        Actor head = hospital.actor(Role.HEAD);
        PaperSession early = hospital.openWithdrawal.open(head, wrong, "Sai mẫu", hospital.chain(Role.HEAD));
        hospital.signs(Role.TECHNICIAN, wrong);
        refused("withdrawn-content-differs", () -> complete(head, early));
        assertThat(hospital.document(wrong).state()).isEqualTo(DocumentState.SIGNING);

        PaperSession session = hospital.openWithdrawal.open(head, wrong, "Sai mẫu", hospital.chain(Role.HEAD));
        assertThat(complete(head, session).state()).isEqualTo(DocumentState.WITHDRAWN);
        assertThat(complete(head, session)).as("once").isEqualTo(hospital.document(wrong));
        refused(
                "session-unknown",
                () -> hospital.completeDelegation.complete(head, session.id(), Octets.of(new byte[1])));
    }

    @Test
    void isNotTakenBackOnceAManifestListsIt() {
        UUID result = result();
        hospital.signs(Role.TECHNICIAN, result);
        hospital.signs(Role.HEAD, result);
        Actor desk = new Actor("HS-1", "Lê Thị Hồ Sơ", "KHTH", Set.of(Role.RECORDS), "yc-1");
        UUID manifest = hospital.close
                .close(desk, hospital.recordNumber)
                .closure()
                .manifestDocument()
                .orElseThrow();
        refused("document-not-withdrawable", () -> withdraw(Role.HEAD, result, "Muộn"));
        refused("document-not-withdrawable", () -> withdraw(Role.HEAD, manifest, "Muộn"));
    }

    @Test
    void isOfferedToNobodyWhomItWouldRefuse() {
        UUID result = result();
        Actor known = hospital.actor(Role.TECHNICIAN);
        Actor stranger = new Actor("KTV-MOI", "Võ Văn Mới", known.department(), known.roles(), "yc-2");
        assertThat(offered(known, result)).isTrue();
        assertThat(offered(hospital.actor(Role.NURSE), result)).isFalse();
        assertThat(offered(stranger, result)).isFalse();
        refused(
                "signer-unknown",
                () -> hospital.openWithdrawal.open(stranger, result, "Sai mẫu", hospital.chain(Role.TECHNICIAN)));

        withdraw(Role.TECHNICIAN, result, "Nhầm người bệnh");
        assertThat(offered(known, result)).isFalse();
    }

    private boolean offered(Actor actor, UUID document) {
        return hospital.offerWithdrawal.to(actor, true).test(hospital.document(document));
    }

    private SubmittedDocument withdraw(Role role, UUID document, String reason) {
        return hospital.takeBack.withdraw(
                hospital.actor(role),
                document,
                reason,
                hospital.credentials.get(role).id(),
                ActivationPin.of(Hospital.PIN));
    }

    private SubmittedDocument complete(Actor head, PaperSession session) {
        return hospital.completeWithdrawal.complete(
                head, session.id(), SoftwareKeys.signDigest(hospital.people.get(Role.HEAD), session.dtbs()));
    }

    private UUID result() {
        return hospital.submits("KET_QUA_XET_NGHIEM", "summary.pdf").id();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
