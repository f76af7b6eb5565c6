package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestSigner;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.confirmation.Confirmant;
import vn.kyluu.signing.confirmation.DeviceMatch;
import vn.kyluu.signing.confirmation.IssueCode;
import vn.kyluu.signing.confirmation.Modality;
import vn.kyluu.signing.confirmation.PatientConfirmation;
import vn.kyluu.signing.confirmation.Relation;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.StepState;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.store.Ports;

/** A patient's part in a document, by each of the three ways, down to the bytes. */
abstract class PatientTripContractTest {
    private static final Confirmant MOTHER =
            new Confirmant(Relation.PARENT, "Lê Thị Mẹ", Optional.of("079085001234"), Optional.empty());

    private Hospital hospital;

    abstract Ports ports();

    @BeforeEach
    void opens() {
        hospital = new Hospital(ports())
                .employs(Role.DOCTOR, "Nguyễn Thị Hồng", "Bác sĩ điều trị")
                .employs(Role.HEAD, "Trần Văn Khoa", "Trưởng khoa")
                .employs(Role.DIRECTOR, "Đặng Quốc Trượng", "Giám đốc")
                .employs(Role.CLERK, "Phạm Văn Dấu", "Văn thư");
    }

    @AfterEach
    void closes() {
        hospital.close();
    }

    @Test
    void confirmsByACodeInTheirTurnAndTheRecordKeepsTheSealedPaper() {
        UUID consent = consent();
        assertThat(stateOf(consent, "head")).isEqualTo(StepState.WAITING);
        SubmittedDocument asked = hospital.document(consent);

        IssueCode.Issued issued = issue(consent, Optional.of(MOTHER));
        PatientConfirmation made = tell(consent, issued, issued.code());

        assertThat(made.covers()).isEqualTo(asked.sha256());
        assertThat(made.method()).isEqualTo("CODE");
        assertThat(hospital.patients.list.of(consent)).containsExactly(made);
        assertThat(stateOf(consent, "patient")).isEqualTo(StepState.DONE);
        assertThat(stateOf(consent, "head")).isEqualTo(StepState.OPEN);
        SubmittedDocument paper = hospital.document(made.id());
        assertThat(paper.state()).isEqualTo(DocumentState.COMPLETE);
        assertThat(paper.recordNumber()).isEqualTo(hospital.recordNumber);
        assertThat(text(made.id()))
                .contains("relation=\"PARENT\"", "name=\"Lê Thị Mẹ\"", "citizenId=\"079085001234\"")
                .contains("sentTo=\"*******567\"", "sha256=\"" + asked.sha256().hex() + "\"")
                .doesNotContain(issued.code() + "\"");
        assertThat(hospital.validation.validate(hospital.bytes(made.id())).verdict())
                .isEqualTo(Verdict.TOTAL_PASSED);

        hospital.signs(Role.HEAD, consent);
        assertThat(hospital.document(consent).state()).isEqualTo(DocumentState.COMPLETE);
        Octets whole = hospital.bytes(consent);
        assertThat(whole.slice(0, (int) asked.size()).digest(DigestAlgorithm.SHA256))
                .as("what was confirmed is the beginning of what everybody has signed")
                .isEqualTo(made.covers());
        assertThat(hospital.validation.validate(whole).verdict()).isEqualTo(Verdict.TOTAL_PASSED);
    }

    @Test
    void closesARecordWithThePaperInItsManifest() {
        UUID consent = consent();
        assertRefused(
                () -> hospital.close.close(hospital.actor(Role.RECORDS), hospital.recordNumber), "record-incomplete");
        IssueCode.Issued issued = issue(consent, Optional.empty());
        PatientConfirmation made = tell(consent, issued, issued.code());
        hospital.signs(Role.HEAD, consent);

        var closed = hospital.close.close(hospital.actor(Role.RECORDS), hospital.recordNumber);

        UUID manifest = closed.closure().manifestDocument().orElseThrow();
        assertThat(text(manifest))
                .contains("id=\"" + made.id() + "\" form=\"XAC_NHAN_NGUOI_BENH\"")
                .contains("step=\"seal\" role=\"clerk\"");
        assertRefused(() -> issue(consent, Optional.empty()), "record-closed");
    }

    @Test
    void bearsFiveTriesFiveMinutesAndOneUse() {
        UUID consent = consent();
        IssueCode.Issued first = issue(consent, Optional.empty());
        String wrong = first.code().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertRefused(() -> tell(consent, first, wrong), "code-wrong");
        }
        assertRefused(() -> tell(consent, first, first.code()), "code-locked");

        IssueCode.Issued second = issue(consent, Optional.empty());
        assertRefused(() -> tell(consent, first, first.code()), "code-ended");
        hospital.clock.putForward(Duration.ofMinutes(5));
        assertRefused(() -> tell(consent, second, second.code()), "code-expired");

        IssueCode.Issued third = issue(consent, Optional.empty());
        UUID another = hospital.submits("TOM_TAT_HSBA", "summary.pdf").id();
        assertRefused(() -> tell(another, third, third.code()), "code-unknown");
        tell(consent, third, third.code());
        assertRefused(() -> tell(consent, third, third.code()), "code-ended");
        issue(consent, Optional.empty());
        issue(consent, Optional.empty());
        assertRefused(() -> issue(consent, Optional.empty()), "too-many-codes");
        hospital.clock.putForward(Duration.ofMinutes(61));
        issue(consent, Optional.empty());
    }

    @Test
    void givesFiveCodesAnHourAlsoToManyWhoAskAtOnce() throws Exception {
        UUID consent = consent();
        List<Callable<Integer>> asks = Collections.nCopies(8, () -> {
            try {
                issue(consent, Optional.empty());
                return 1;
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isEqualTo("too-many-codes");
                return 0;
            }
        });
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        int given = 0;
        try {
            for (Future<Integer> each : crowd.invokeAll(asks)) {
                given += each.get();
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(given).isEqualTo(5);
    }

    @Test
    void bindsTheCodeToTheBytesThatThePatientWasAskedAbout() {
        UUID summary = hospital.submits("TOM_TAT_HSBA", "summary.pdf").id();
        IssueCode.Issued issued = issue(summary, Optional.empty());
        hospital.signs(Role.DOCTOR, summary);
        assertRefused(() -> tell(summary, issued, issued.code()), "confirmed-content-differs");
    }

    @Test
    void confirmsByADeviceThatRecognizesThePatient() {
        UUID consent = consent();
        assertRefused(() -> match(consent, false, Duration.ZERO), "no-match");
        assertRefused(() -> match(consent, true, Duration.ofMinutes(11)), "match-too-old");
        assertRefused(() -> match(consent, true, Duration.ofMinutes(-2)), "match-too-old");

        PatientConfirmation made = match(consent, true, Duration.ofMinutes(1));

        assertThat(text(made.id()))
                .contains("device=\"FP-2026/07\"", "modality=\"FINGERPRINT\"", "score=\"0.97\"")
                .contains("name=\"Nguyễn Thị Thử Nghiệm\" relation=\"SELF\"");
        assertThat(stateOf(consent, "patient")).isEqualTo(StepState.DONE);
    }

    @Test
    void confirmsByTheOwnDigitalSignatureThatStandsFirstInThePaper() {
        UUID consent = consent();
        TestSigner mother = hospital.server.pki().signer(Person.named("Lê Thị Mẹ", "CCCD:079085001234"));
        TestSigner stranger = hospital.server.pki().signer(Person.named("Người Khác", "CCCD:079085009999"));
        assertRefused(() -> open(consent, Optional.empty(), mother), "citizen-number-missing");
        assertRefused(() -> open(consent, Optional.of(MOTHER), stranger), "certificate-not-yours");

        var opened = open(consent, Optional.of(MOTHER), mother);
        UUID session = opened.session().id();
        assertRefused(
                () -> complete(session, SoftwareKeys.signDigest(stranger, opened.dtbs())), "signature-value-invalid");
        PatientConfirmation made = complete(session, SoftwareKeys.signDigest(mother, opened.dtbs()));

        SubmittedDocument paper = hospital.document(made.id());
        assertThat(paper.signatures()).extracting(each -> each.step()).containsExactly("patient", "seal");
        var report = hospital.validation.validate(hospital.bytes(made.id()));
        assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(report.signatures()).hasSize(2);
        assertThat(stateOf(consent, "patient")).isEqualTo(StepState.DONE);
        assertRefused(() -> complete(session, SoftwareKeys.signDigest(mother, opened.dtbs())), "patient-session-ended");
    }

    @Test
    void waitsForItsTurnAndForPapersThatPatientsCanRead() {
        UUID early = hospital.submits("GIAY_CAM_KET_PHAU_THUAT", "summary.pdf").id();
        assertRefused(() -> issue(early, Optional.empty()), "not-your-turn");
        UUID xml = hospital.submits("HSBA_XML", "record.xml").id();
        assertRefused(() -> issue(xml, Optional.empty()), "not-for-patients");
        assertRefused(() -> hospital.submits("XAC_NHAN_NGUOI_BENH", "record.xml"), "form-not-accepted-here");
        assertRefused(
                () -> new Confirmant(Relation.GUARDIAN, "Người Giám Hộ", Optional.empty(), Optional.empty()),
                "confirmant-unusable");
    }

    @Test
    void keepsNothingWhileTheFacilitysKeyIsOutAndTheCodeStaysGood() {
        UUID consent = consent();
        IssueCode.Issued issued = issue(consent, Optional.empty());
        hospital.keys.silence(true);
        assertThatThrownBy(() -> tell(consent, issued, issued.code()))
                .isInstanceOf(vn.kyluu.signing.key.KeyOutage.class);
        assertThat(hospital.patients.list.of(consent)).isEmpty();
        hospital.keys.silence(false);
        tell(consent, issued, issued.code());
        assertThat(hospital.patients.list.of(consent)).hasSize(1);
    }

    /** A consent that waits for the patient. */
    private UUID consent() {
        UUID consent =
                hospital.submits("GIAY_CAM_KET_PHAU_THUAT", "summary.pdf").id();
        hospital.signs(Role.DOCTOR, consent);
        return consent;
    }

    private IssueCode.Issued issue(UUID document, Optional<Confirmant> who) {
        return hospital.patients.issue.issue(hospital.emr(), document, who, "0901234567");
    }

    private PatientConfirmation tell(UUID document, IssueCode.Issued issued, String code) {
        return hospital.patients.byCode.confirm(
                hospital.actor(Role.NURSE), document, issued.challenge().id(), ActivationPin.of(code));
    }

    private PatientConfirmation match(UUID document, boolean matched, Duration ago) {
        return hospital.patients.byDevice.confirm(
                hospital.actor(Role.NURSE),
                document,
                Optional.empty(),
                new DeviceMatch(
                        "FP-2026/07",
                        "DD001",
                        Modality.FINGERPRINT,
                        hospital.clock.instant().minus(ago),
                        matched,
                        Optional.of(new BigDecimal("0.97")),
                        Optional.of(new BigDecimal("0.8"))));
    }

    private vn.kyluu.signing.confirmation.signature.OpenPatientSession.Opened open(
            UUID document, Optional<Confirmant> who, TestSigner signer) {
        return hospital.patients.open.open(
                hospital.actor(Role.NURSE),
                document,
                who,
                CertificateChain.of(signer.chain().toArray(X509Certificate[]::new)));
    }

    private PatientConfirmation complete(UUID session, Octets value) {
        return hospital.patients.complete.complete(hospital.actor(Role.NURSE), session, value);
    }

    private StepState stateOf(UUID document, String step) {
        return hospital.document(document).flow().step(step).state();
    }

    private String text(UUID document) {
        return new String(hospital.bytes(document).toByteArray(), StandardCharsets.UTF_8);
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
