package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.creation.PadesCreation;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.pki.Part;
import vn.kyluu.pki.Person;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.consent.Authorization;
import vn.kyluu.signing.consent.Granted;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.evidence.Evidence;
import vn.kyluu.signing.intake.Correction;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.key.KeyOutage;
import vn.kyluu.signing.session.SessionTerms;
import vn.kyluu.signing.session.SigningSession;
import vn.kyluu.signing.session.StatusOutage;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.store.Ports;

/** From the EMR's document to its last signature, with real signatures, a real PKI, and any store. */
abstract class SigningTripContractTest {
    private Hospital hospital;

    abstract Ports ports();

    @BeforeEach
    void open() {
        hospital = new Hospital(ports())
                .employs(Role.DOCTOR, "Nguyễn Thị Ánh Tuyết", "Bác sĩ điều trị")
                .employs(Role.NURSE, "Phạm Đức Huỳnh", "Điều dưỡng trưởng")
                .employs(Role.HEAD, "Lê Ngữ Ỷ", "Trưởng khoa Nội tổng hợp")
                .employs(Role.DIRECTOR, "Đặng Quốc Trượng", "Giám đốc");
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    @Test
    void fourSignersSignAPdfInTheirOrder() {
        UUID pdf = pdf();
        hospital.signs(Role.DOCTOR, pdf);
        hospital.signsByToken(Role.NURSE, pdf);
        hospital.signs(Role.HEAD, pdf);
        Signature last = hospital.signs(Role.DIRECTOR, pdf);

        SubmittedDocument signed = hospital.document(pdf);
        assertThat(signed.state()).isEqualTo(DocumentState.COMPLETE);
        assertThat(signed.signatures()).extracting(Signature::level).containsOnly(SignatureLevel.PADES_BASELINE_T);
        assertThat(last.covers()).isNotEqualTo(signed.sha256());
        ValidationReport report = hospital.validation.validate(hospital.bytes(pdf));
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(report.signatures())
                .extracting(each -> each.signer().orElseThrow().commonName())
                .containsExactly("Nguyễn Thị Ánh Tuyết", "Phạm Đức Huỳnh", "Lê Ngữ Ỷ", "Đặng Quốc Trượng");
    }

    @Test
    void fourSignersSignAnXmlInTheirOrder() {
        UUID xml = hospital.submits("HSBA_XML", "record.xml").id();
        hospital.signs(Role.DOCTOR, xml);
        hospital.signs(Role.NURSE, xml);
        hospital.signsByToken(Role.HEAD, xml);
        hospital.signs(Role.DIRECTOR, xml);
        ValidationReport report = hospital.validation.validate(hospital.bytes(xml));
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(report.signatures()).hasSize(4);
    }

    @Test
    void keepsTheEvidenceOfEachSignature() {
        UUID pdf = pdf();
        Signature signature = hospital.signs(Role.DOCTOR, pdf);
        Evidence evidence = hospital.ports
                .units()
                .call(() -> hospital.ports.evidences().of(signature.id()))
                .orElseThrow();
        assertThat(evidence.status()).isEqualTo("GOOD");
        assertThat(evidence.ocspResponses().size() + evidence.crls().size()).isPositive();
        assertThat(evidence.chain().certificates()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(evidence.authorizationId()).isPresent();
    }

    @Test
    void refusesOutOfTurnInAWrongRoleAndTwice() {
        UUID pdf = pdf();
        assertRefused(() -> hospital.signs(Role.NURSE, pdf), "not-your-turn");
        assertRefused(() -> hospital.signsByToken(Role.NURSE, pdf), "not-your-turn");
        hospital.employs(Role.TECHNICIAN, "Võ Kỹ", "Kỹ thuật viên");
        assertRefused(() -> hospital.signs(Role.TECHNICIAN, pdf), "wrong-role");
        hospital.signs(Role.DOCTOR, pdf);
        assertRefused(() -> hospital.signs(Role.DOCTOR, pdf), "already-signed");
    }

    @Test
    void locksAKeyAfterFiveWrongPins() {
        UUID pdf = pdf();
        UUID credential = hospital.credentials.get(Role.DOCTOR).id();
        for (int left = 4; left >= 1; left--) {
            int expected = left;
            assertThatThrownBy(() -> wrongPin(credential, pdf)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo("wrong-pin");
                assertThat(refusal.details()).containsEntry("triesLeft", expected);
            });
        }
        assertRefused(() -> wrongPin(credential, pdf), "pin-locked");
        assertRefused(() -> hospital.agrees(Role.DOCTOR, pdf), "pin-locked");
    }

    @Test
    void refusesARevokedCertificateAndSomebodyElses() {
        UUID pdf = pdf();
        var doctor = hospital.people.get(Role.DOCTOR);
        hospital.server
                .pki()
                .revoke(doctor.certificate(), hospital.clock.instant().minusSeconds(60));
        assertRefused(() -> hospital.signs(Role.DOCTOR, pdf), "certificate-revoked");
        hospital.people.put(Role.DOCTOR, hospital.server.pki().signer(Person.named("Người Khác", "CCCD:079000000000")));
        assertRefused(() -> hospital.signsByToken(Role.DOCTOR, pdf), "certificate-not-yours");
    }

    @Test
    void refusesToSignWhileNobodyTellsWhetherACertificateIsRevoked() {
        UUID pdf = pdf();
        hospital.server.silence(Part.OCSP);
        hospital.server.silence(Part.CRL);
        assertThatThrownBy(() -> hospital.signs(Role.DOCTOR, pdf)).isInstanceOf(StatusOutage.class);
        hospital.server.restore(Part.OCSP);
        hospital.server.restore(Part.CRL);
        assertThat(hospital.signs(Role.DOCTOR, pdf).level()).isEqualTo(SignatureLevel.PADES_BASELINE_T);
    }

    @Test
    void keepsTheConsentWhenTheHsmIsOut() {
        UUID pdf = pdf();
        Authorization agreed = hospital.agrees(Role.DOCTOR, pdf);
        hospital.keys.silence(true);
        assertThatThrownBy(() -> hospital.signInHsm.sign(hospital.actor(Role.DOCTOR), pdf, agreed.id()))
                .isInstanceOf(KeyOutage.class);
        hospital.keys.silence(false);
        assertThat(hospital.signInHsm
                        .sign(hospital.actor(Role.DOCTOR), pdf, agreed.id())
                        .step())
                .isEqualTo("doctor");
    }

    @Test
    void tellsTheSignatureThatWasMadeUnderAConsentToItsOwnerOnly() {
        UUID pdf = pdf();
        Authorization agreed = hospital.agrees(Role.DOCTOR, pdf);
        assertThat(hospital.resume.resume(hospital.actor(Role.DOCTOR), pdf, agreed.id()))
                .isEmpty();
        Signature made = hospital.signInHsm.sign(hospital.actor(Role.DOCTOR), pdf, agreed.id());
        assertThat(hospital.resume.resume(hospital.actor(Role.DOCTOR), pdf, agreed.id()))
                .contains(made);
        assertThat(hospital.resume.resume(hospital.actor(Role.NURSE), pdf, agreed.id()))
                .isEmpty();
    }

    @Test
    void putsAValueThatACrashLeftBehindIntoItsDocumentWhenItIsAskedForAgain() {
        UUID pdf = pdf();
        Authorization agreed = hospital.agrees(Role.DOCTOR, pdf);
        SigningSession.Signed left = crashesAfterTheValue(pdf, agreed);
        Signature made = hospital.resume
                .resume(hospital.actor(Role.DOCTOR), pdf, agreed.id())
                .orElseThrow();
        assertThat(made.id()).isEqualTo(left.terms().id());
    }

    @Test
    void usesAConsentOnceForItsDocumentAndInItsTime() {
        UUID pdf = pdf();
        UUID other = hospital.submits("HSBA_XML", "record.xml").id();
        Authorization agreed = hospital.agrees(Role.DOCTOR, pdf);
        assertRefused(
                () -> hospital.signInHsm.sign(hospital.actor(Role.DOCTOR), other, agreed.id()),
                "authorization-other-document");
        hospital.signInHsm.sign(hospital.actor(Role.DOCTOR), pdf, agreed.id());
        assertRefused(
                () -> hospital.signInHsm.sign(hospital.actor(Role.DOCTOR), pdf, agreed.id()), "authorization-used");
        Authorization late = hospital.agrees(Role.DOCTOR, other);
        hospital.clock.putForward(Duration.ofMinutes(16));
        assertRefused(
                () -> hospital.signInHsm.sign(hospital.actor(Role.DOCTOR), other, late.id()), "authorization-expired");
    }

    @Test
    void refusesAConsentToWhatHasChangedSince() {
        UUID pdf = pdf();
        Authorization early = hospital.agrees(Role.NURSE, pdf);
        hospital.signs(Role.DOCTOR, pdf);
        assertRefused(() -> hospital.signInHsm.sign(hospital.actor(Role.NURSE), pdf, early.id()), "content-differs");
    }

    @Test
    void keepsASessionOpenAfterAWrongValue() {
        UUID pdf = pdf();
        SigningSession session = hospital.open.open(hospital.actor(Role.DOCTOR), pdf, hospital.chain(Role.DOCTOR));
        UUID id = session.terms().id();
        Octets wrong = SoftwareKeys.signDigest(
                hospital.people.get(Role.NURSE), session.terms().dtbs());
        assertRefused(
                () -> hospital.complete.complete(hospital.actor(Role.DOCTOR), id, wrong), "signature-value-invalid");
        assertRefused(() -> hospital.complete.complete(hospital.actor(Role.NURSE), id, wrong), "session-unknown");
        Octets right = SoftwareKeys.signDigest(
                hospital.people.get(Role.DOCTOR), session.terms().dtbs());
        Signature made = hospital.complete.complete(hospital.actor(Role.DOCTOR), id, right);
        assertThat(hospital.complete.complete(hospital.actor(Role.DOCTOR), id, right))
                .isEqualTo(made);
    }

    @Test
    void remembersATokenThatSigned() {
        UUID pdf = pdf();
        hospital.people.put(
                Role.DOCTOR,
                hospital.server.pki().rsaSigner(Person.named("Nguyễn Thị Ánh Tuyết", identifierOf(Role.DOCTOR)), 2048));
        hospital.signsByToken(Role.DOCTOR, pdf);
        assertThat(hospital.ports
                        .units()
                        .call(() -> hospital.ports
                                .credentials()
                                .ofSigner(hospital.actor(Role.DOCTOR).staffCode())))
                .hasAtLeastOneElementOfType(Credential.OnToken.class);
    }

    @Test
    void keepsASignatureWithoutATimestampAndCompletesItLater() {
        UUID pdf = pdf();
        hospital.server.silence(Part.TSA);
        assertThat(hospital.signs(Role.DOCTOR, pdf).level()).isEqualTo(SignatureLevel.PADES_BASELINE_B);
        hospital.stamp.complete();
        assertThat(hospital.document(pdf).signatures().get(0).timestampTime()).isEmpty();
        hospital.server.restore(Part.TSA);
        hospital.stamp.complete();
        Signature completed = hospital.document(pdf).signatures().get(0);
        assertThat(completed.level()).isEqualTo(SignatureLevel.PADES_BASELINE_T);
        assertThat(completed.timestampTime()).isPresent();
        hospital.signs(Role.NURSE, pdf);
        assertThat(hospital.validation.validate(hospital.bytes(pdf)).verdict()).isEqualTo(Verdict.TOTAL_PASSED);
    }

    @Test
    void hasTheHsmSignAgainWhenTheTimestampOutgrowsItsRoom() {
        try (Hospital cramped = new Hospital(ports(), new PadesCreation(1))
                .employs(Role.DOCTOR, "Nguyễn Thị Ánh Tuyết", "Bác sĩ điều trị")) {
            UUID pdf = cramped.submits("TOM_TAT_HSBA", "summary.pdf").id();
            Signature signature = cramped.signs(Role.DOCTOR, pdf);
            assertThat(signature.level()).isEqualTo(SignatureLevel.PADES_BASELINE_T);
            assertThat(cramped.document(pdf).signatures()).containsExactly(signature);
            assertThat(cramped.validation.validate(cramped.bytes(pdf)).verdict())
                    .isEqualTo(Verdict.TOTAL_PASSED);
            assertThat(cramped.ports
                            .units()
                            .call(() -> cramped.ports.evidences().of(signature.id())))
                    .isPresent();
        }
    }

    @Test
    void leavesADocumentAloneThatSomebodyIsAboutToSign() {
        UUID pdf = pdf();
        hospital.server.silence(Part.TSA);
        hospital.signs(Role.DOCTOR, pdf);
        hospital.server.restore(Part.TSA);
        SigningSession waiting = hospital.open.open(hospital.actor(Role.NURSE), pdf, hospital.chain(Role.NURSE));
        hospital.stamp.complete();
        assertThat(hospital.document(pdf).sha256()).isEqualTo(waiting.terms().documentSha256());
    }

    @Test
    void takesAValueForASessionThatWasOpenedBeforeTheRoomOfTimestampsWasKnown() {
        UUID pdf = pdf();
        UUID other = pdf();
        SigningSession session = hospital.open.open(hospital.actor(Role.DOCTOR), pdf, hospital.chain(Role.DOCTOR));
        hospital.signs(Role.DOCTOR, other);
        Octets value = SoftwareKeys.signDigest(
                hospital.people.get(Role.DOCTOR), session.terms().dtbs());
        Signature made = hospital.complete.complete(
                hospital.actor(Role.DOCTOR), session.terms().id(), value);
        assertThat(made.level()).isEqualTo(SignatureLevel.PADES_BASELINE_T);
    }

    @Test
    void finishesWhatACrashLeftBehind() {
        UUID pdf = pdf();
        SigningSession session = hospital.open.open(hospital.actor(Role.DOCTOR), pdf, hospital.chain(Role.DOCTOR));
        Octets value = SoftwareKeys.signDigest(
                hospital.people.get(Role.DOCTOR), session.terms().dtbs());
        hospital.ports
                .units()
                .run(() -> hospital.ports
                        .sessions()
                        .advance(new SigningSession.Signed(
                                session.terms(),
                                new SignatureValue(session.terms().spec().algorithm(), value),
                                hospital.clock.instant())));
        hospital.finish.finish();
        assertThat(hospital.document(pdf).signatures()).as("too early").isEmpty();
        hospital.clock.putForward(Duration.ofSeconds(61));
        hospital.finish.finish();
        assertThat(hospital.document(pdf).signatures())
                .singleElement()
                .satisfies(
                        each -> assertThat(each.id()).isEqualTo(session.terms().id()));
    }

    private SigningSession.Signed crashesAfterTheValue(UUID pdf, Authorization agreed) {
        SessionTerms opened = hospital.open
                .open(hospital.actor(Role.DOCTOR), pdf, hospital.chain(Role.DOCTOR))
                .terms();
        SessionTerms terms = new SessionTerms(
                UUID.randomUUID(),
                opened.signer(),
                pdf,
                opened.documentTitle(),
                opened.documentSha256(),
                opened.step(),
                opened.role(),
                opened.spec(),
                opened.dtbs(),
                opened.placement(),
                opened.device(),
                Optional.of(agreed.id()),
                opened.openedAt(),
                opened.expiresAt(),
                opened.onBehalfOf());
        Octets value = SoftwareKeys.signDigest(hospital.people.get(Role.DOCTOR), terms.dtbs());
        SigningSession.Signed signed = new SigningSession.Signed(
                terms, new SignatureValue(terms.spec().algorithm(), value), hospital.clock.instant());
        hospital.ports.units().run(() -> {
            hospital.ports.authorizations().use(agreed.id(), pdf);
            hospital.ports.sessions().add(signed);
        });
        return signed;
    }

    @Test
    void letsOneOfTwoWinWhoSignTheSameStepAtOnce() throws InterruptedException {
        UUID pdf = pdf();
        Authorization first = hospital.agrees(Role.DOCTOR, pdf);
        Authorization second = hospital.agrees(Role.DOCTOR, pdf);
        List<String> outcomes = atOnce(
                () -> hospital.signInHsm.sign(hospital.actor(Role.DOCTOR), pdf, first.id()),
                () -> hospital.signInHsm.sign(hospital.actor(Role.DOCTOR), pdf, second.id()));
        assertThat(outcomes).containsExactlyInAnyOrder("signed", "already-signed");
        assertThat(hospital.document(pdf).signatures()).hasSize(1);
        hospital.signs(Role.NURSE, pdf);
    }

    @Test
    void putsACorrectionInThePlaceOfASignedDocument() {
        UUID pdf = pdf();
        hospital.signs(Role.DOCTOR, pdf);
        SubmittedDocument corrected = hospital.correct.correct(
                hospital.actor(Role.DOCTOR), pdf, new Correction("Sai liều thuốc", Hospital.resource("summary.pdf")));
        assertThat(corrected.replaces()).contains(pdf);
        assertThat(hospital.document(pdf).state()).isEqualTo(DocumentState.REPLACED);
        assertRefused(() -> hospital.agrees(Role.NURSE, pdf), "document-not-open");
        assertRefused(
                () -> hospital.correct.correct(
                        hospital.actor(Role.NURSE),
                        corrected.id(),
                        new Correction("Sai tên", Hospital.resource("summary.pdf"))),
                "not-the-author");
    }

    @Test
    void signsAWardRoundUnderOneConsentAndTellsOfEachDocument() {
        UUID first = pdf();
        UUID second = pdf();
        UUID taken = pdf();
        hospital.correct.correct(
                hospital.actor(Role.DOCTOR), taken, new Correction("Sai tên", Hospital.resource("summary.pdf")));
        Granted granted = hospital.grant.grant(
                hospital.actor(Role.DOCTOR),
                hospital.credentials.get(Role.DOCTOR).id(),
                List.of(first, taken, second),
                ActivationPin.of(Hospital.PIN));
        assertThat(granted.refused()).containsExactly(Map.entry(taken, "document-not-open"));
        UUID consent = granted.authorization().id();
        Actor doctor = hospital.actor(Role.DOCTOR);
        assertThat(hospital.batch.sign(doctor, consent, 1))
                .singleElement()
                .satisfies(each -> assertThat(each.signature()).isPresent());
        assertThat(hospital.follow.read(doctor, consent).left()).containsExactly(second);
        assertThat(hospital.batch.sign(doctor, consent, 50)).hasSize(1);
        assertThat(hospital.batch.sign(doctor, consent, 50)).isEmpty();
        assertRefused(() -> hospital.follow.read(hospital.actor(Role.NURSE), consent), "consent-unknown");
    }

    @Test
    void signsNothingUnderAConsentThatWasTakenBack() {
        UUID pdf = pdf();
        UUID consent = hospital.agrees(Role.DOCTOR, pdf).id();
        Actor doctor = hospital.actor(Role.DOCTOR);
        hospital.follow.cancel(doctor, consent);
        assertRefused(() -> hospital.signInHsm.sign(doctor, pdf, consent), "authorization-expired");
        assertThat(hospital.batch.sign(doctor, consent, 50))
                .singleElement()
                .satisfies(each -> assertThat(each.problem()).contains("authorization-expired"));
        hospital.signs(Role.DOCTOR, pdf);
    }

    @Test
    void refusesMoreThanTwoHundredDocumentsAtOnce() {
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(201).toList();
        assertRefused(() -> hospital.agrees(Role.DOCTOR, many.toArray(UUID[]::new)), "too-many-documents");
    }

    private UUID pdf() {
        return hospital.submits("TOM_TAT_HSBA", "summary.pdf").id();
    }

    private String identifierOf(Role role) {
        return hospital.credentials.get(role).identifier();
    }

    private void wrongPin(UUID credential, UUID document) {
        hospital.grant.grant(hospital.actor(Role.DOCTOR), credential, List.of(document), ActivationPin.of("000000"));
    }

    private static List<String> atOnce(Callable<?> one, Callable<?> other) throws InterruptedException {
        ExecutorService two = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Callable<?> each : List.of(one, other)) {
                running.add(two.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<?> each : running) {
                outcomes.add(outcome(each));
            }
            return outcomes;
        } finally {
            two.shutdownNow();
        }
    }

    private static String outcome(Future<?> running) throws InterruptedException {
        try {
            running.get();
            return "signed";
        } catch (ExecutionException e) {
            return e.getCause() instanceof Refusal refusal
                    ? refusal.code()
                    : e.getCause().toString();
        }
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
