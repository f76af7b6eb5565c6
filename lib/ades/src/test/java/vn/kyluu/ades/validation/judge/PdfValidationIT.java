package vn.kyluu.ades.validation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.validation.Coverage;
import vn.kyluu.ades.validation.Finding;
import vn.kyluu.ades.validation.FindingCode;
import vn.kyluu.ades.validation.Integrity;
import vn.kyluu.ades.validation.SubIndication;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Validity;
import vn.kyluu.ades.validation.Verdict;

/** R1, R3 and the seven facts on PDFs that four people signed. */
class PdfValidationIT {
    private static SigningWorld world;
    private static Validation validation;
    private static List<Octets> files;
    private static Octets lt;
    private static Octets lta;

    @BeforeAll
    static void sign() {
        world = new SigningWorld();
        validation = new Validation(world.anchors(), world.revocation(), Clock.systemUTC());
        files = world.signAll(SigningWorld.preparedPdf(), SignatureFormat.PADES, true);
        Augmentation augmentation = new Augmentation(
                world.anchors(), new RevocationInquiry(world.revocation()), world.authority(), Clock.systemUTC());
        lt = augmentation.raise(files.get(3), SignatureLevel.PADES_BASELINE_LT).bytes();
        lta = augmentation
                .raise(files.get(3), SignatureLevel.PADES_BASELINE_LTA)
                .bytes();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void passesAfterEverySignatureAndTellsTheSignersInOrder() {
        for (int i = 0; i < 4; i++) {
            ValidationReport report = validation.validate(files.get(i));

            assertThat(report.findings()).isEmpty();
            assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_PASSED);
            assertThat(report.signatures()).extracting(ValidatedSignature::step).hasSize(i + 1);
        }
        ValidationReport all = validation.validate(files.get(3));
        assertThat(all.signatures())
                .extracting(signature -> signature.step().orElseThrow())
                .containsExactly("doctor", "nurse", "head", "director");
        assertThat(all.signatures())
                .extracting(ValidatedSignature::coverage)
                .containsExactly(
                        Coverage.EARLIER_REVISION,
                        Coverage.EARLIER_REVISION,
                        Coverage.EARLIER_REVISION,
                        Coverage.WHOLE_DOCUMENT);
    }

    @Test
    void tellsTheSevenFacts() {
        ValidatedSignature doctor =
                validation.validate(files.get(3)).signatures().get(0);

        assertThat(doctor.issuedBy()).contains("KyLuu Test Issuing CA");
        assertThat(doctor.signer()).map(SigningCertificate::commonName).contains("Nguyễn Thị Ánh Tuyết");
        assertThat(doctor.certificateManagedBy()).contains("Trung tâm chứng thực thử nghiệm KyLuu");
        assertThat(doctor.timestampTime().orElseThrow())
                .isBetween(Instant.now().minusSeconds(120), Instant.now().plusSeconds(1));
        assertThat(doctor.timestampBy()).contains("KyLuu Test TSA");
        assertThat(doctor.signingTime()).isPresent();
        assertThat(doctor.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(doctor.validAtSigningTime()).isEqualTo(Validity.YES);
        assertThat(doctor.signer().orElseThrow().notAfter()).isAfter(Instant.now());
        assertThat(doctor.level()).contains(SignatureLevel.PADES_BASELINE_T);
        assertThat(doctor.role()).contains("Bác sĩ điều trị");
    }

    @Test
    void letsTheEvidenceOfLongTermLevelsFollow() {
        ValidationReport withEvidence = validation.validate(lt);
        assertThat(withEvidence.signatures())
                .flatExtracting(ValidatedSignature::changesAfter)
                .isEmpty();
        assertThat(withEvidence.verdict()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(withEvidence.signatures())
                .extracting(signature -> signature.level().orElseThrow())
                .containsOnly(SignatureLevel.PADES_BASELINE_LT);

        ValidationReport withDocumentTimestamp = validation.validate(lta);
        assertThat(withDocumentTimestamp.signatures())
                .flatExtracting(ValidatedSignature::changesAfter)
                .isEmpty();
        assertThat(withDocumentTimestamp.verdict()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(withDocumentTimestamp.signatures())
                .extracting(signature -> signature.level().orElseThrow())
                .containsOnly(SignatureLevel.PADES_BASELINE_LTA);
    }

    @TestFactory
    List<DynamicTest> failsWhateverWasAddedAfterSigning() {
        return List.of(
                attack("a page appended", PdfAttacks::appendedPage, FindingCode.MODIFIED_AFTER_SIGNING),
                attack("content of a page changed", PdfAttacks::changedContent, FindingCode.MODIFIED_AFTER_SIGNING),
                attack("a font changed", PdfAttacks::changedFont, FindingCode.MODIFIED_AFTER_SIGNING),
                attack("an annotation added", PdfAttacks::addedAnnotation, FindingCode.MODIFIED_AFTER_SIGNING),
                attack(
                        "a stamp moved",
                        pdf -> PdfAttacks.movedStamp(pdf, "doctor"),
                        FindingCode.MODIFIED_AFTER_SIGNING),
                attack(
                        "a stamp replaced",
                        pdf -> PdfAttacks.replacedStamp(pdf, "doctor"),
                        FindingCode.MODIFIED_AFTER_SIGNING),
                attack("the certification removed", PdfAttacks::removedPermissions, FindingCode.MODIFIED_AFTER_SIGNING),
                attack(
                        "a signature taken out",
                        pdf -> PdfAttacks.removedField(pdf, "director"),
                        FindingCode.SIGNATURE_REMOVED),
                attack("an undeclared object", PdfAttacks::undeclaredObject, FindingCode.UNDECLARED_BYTES),
                attack(
                        "an undeclared object before an old trailer",
                        PdfAttacks::undeclaredObjectWithTrailer,
                        FindingCode.UNDECLARED_BYTES),
                attack("bytes behind the end", pdf -> PdfAttacks.appended(pdf, "thêm"), FindingCode.UNDECLARED_BYTES));
    }

    private static DynamicTest attack(String name, UnaryOperator<Octets> attack, FindingCode expected) {
        return DynamicTest.dynamicTest(name, () -> {
            for (Octets signed : List.of(files.get(0), files.get(3), lt)) {
                if (expected == FindingCode.SIGNATURE_REMOVED && signed.equals(files.get(0))) {
                    continue;
                }
                ValidationReport report = validation.validate(attack.apply(signed));

                assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_FAILED);
                assertThat(report.signatures())
                        .flatExtracting(ValidatedSignature::findings)
                        .extracting(Finding::code)
                        .contains(expected);
                assertThat(report.signatures())
                        .extracting(ValidatedSignature::integrity)
                        .contains(Integrity.ALTERED);
            }
        });
    }

    @Test
    void saysWhatIsWrongWithTheOnlySignatureTakenOut() {
        ValidationReport report = validation.validate(PdfAttacks.removedField(files.get(0), "doctor"));

        assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_FAILED);
        assertThat(report.findings()).extracting(Finding::code).contains(FindingCode.SIGNATURE_REMOVED);
    }

    @Test
    void failsASignedByteChanged() {
        ValidationReport report = validation.validate(PdfAttacks.flippedByte(files.get(3), "/MediaBox"));

        assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_FAILED);
        assertThat(report.signatures())
                .extracting(ValidatedSignature::subIndication)
                .extracting(sub -> sub.orElseThrow())
                .containsOnly(SubIndication.HASH_FAILURE);
        assertThat(report.signatures())
                .extracting(ValidatedSignature::integrity)
                .containsOnly(Integrity.ALTERED);
    }

    @Test
    void neverPassesATruncatedFile() {
        for (int less : new int[] {1, 10, 100, 1000, 5000, 20_000}) {
            ValidationReport report = validation.validate(PdfAttacks.truncated(files.get(3), less));
            if (less == 1) {
                // the signed line end is gone: one byte is enough
                assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_FAILED);
            }
            assertThat(report.verdict()).as("%s bytes less", less).isNotEqualTo(Verdict.TOTAL_PASSED);
        }
    }

    @Test
    void failsARangeThatLeavesTheBeginningOut() {
        ValidationReport report = validation.validate(PdfAttacks.shiftedRange(files.get(0)));

        assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_FAILED);
    }

    @Test
    void saysThatThereIsNoSignature() {
        ValidationReport report = validation.validate(SigningWorld.plainPdf());

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).extracting(Finding::code).containsExactly(FindingCode.NO_SIGNATURE);
    }

    @Test
    void answersForBytesThatAreNoDocument() {
        assertThat(validation.validate(Octets.of(new byte[0])).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.UNKNOWN_FORMAT);
        Octets half = Octets.of("%PDF-1.7\nnửa chừng".getBytes(StandardCharsets.UTF_8));
        assertThat(validation.validate(half).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void doesNotPassACertificateRevokedBeforeSigning() {
        try (SigningWorld other = new SigningWorld()) {
            Octets prepared = SigningWorld.preparedPdf();
            other.server()
                    .pki()
                    .revoke(other.doctor().key().certificate(), Instant.now().minusSeconds(3600));
            Octets signed = other.sign(prepared, SignatureFormat.PADES, other.doctor(), Position.ONLY, true)
                    .bytes();

            ValidationReport report =
                    new Validation(other.anchors(), other.revocation(), Clock.systemUTC()).validate(signed);

            assertThat(report.verdict()).isNotEqualTo(Verdict.TOTAL_PASSED);
            ValidatedSignature signature = report.signatures().get(0);
            assertThat(signature.subIndication().orElseThrow())
                    .isIn(SubIndication.REVOKED, SubIndication.REVOKED_NO_POE);
            assertThat(signature.validAtSigningTime()).isEqualTo(Validity.NO);
        }
    }

    @Test
    void passesASignatureStampedBeforeTheRevocation() {
        try (SigningWorld other = new SigningWorld()) {
            Octets signed = other.sign(
                            SigningWorld.preparedPdf(), SignatureFormat.PADES, other.doctor(), Position.ONLY, true)
                    .bytes();
            other.server()
                    .pki()
                    .revoke(other.doctor().key().certificate(), Instant.now().plusSeconds(60));
            Clock later = Clock.offset(Clock.systemUTC(), java.time.Duration.ofSeconds(1));

            ValidationReport report = new Validation(other.anchors(), other.revocation(), later).validate(signed);

            assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_PASSED);
        }
    }

    @Test
    void cannotTellWhenRevocationServicesAreSilent() {
        try (SigningWorld other = new SigningWorld()) {
            Octets signed = other.sign(
                            SigningWorld.preparedPdf(), SignatureFormat.PADES, other.doctor(), Position.ONLY, true)
                    .bytes();
            other.server().silence(vn.kyluu.pki.Part.OCSP);
            other.server().silence(vn.kyluu.pki.Part.CRL);

            ValidationReport report =
                    new Validation(other.anchors(), other.revocation(), Clock.systemUTC()).validate(signed);

            assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(report.signatures().get(0).findings())
                    .extracting(Finding::code)
                    .contains(FindingCode.TRY_LATER);
        }
    }

    @Test
    void doesNotPassSignersOfAnUnknownAuthority() {
        try (SigningWorld stranger = new SigningWorld()) {
            ValidationReport report =
                    new Validation(stranger.anchors(), stranger.revocation(), Clock.systemUTC()).validate(files.get(0));

            assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(report.signatures().get(0).subIndication().orElseThrow())
                    .isIn(SubIndication.NO_CERTIFICATE_CHAIN_FOUND, SubIndication.NO_CERTIFICATE_CHAIN_FOUND_NO_POE);
            assertThat(report.signatures().get(0).timestampTime()).isPresent();
            assertThat(report.signatures().get(0).timestampBy())
                    .as("anybody can call himself an authority for time")
                    .isEmpty();
        }
    }

    @Test
    void printsHowLongFourSignaturesTake() {
        for (int i = 0; i < 3; i++) {
            validation.validate(files.get(3));
        }
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            assertThat(validation.validate(files.get(3)).verdict()).isEqualTo(Verdict.TOTAL_PASSED);
        }
        System.out.println("validation of a PDF with four signatures (B-T, revocation over HTTP): "
                + (System.nanoTime() - start) / 5_000_000 + " ms");
        start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            validation.validate(lt);
        }
        System.out.println("the same at B-LT: " + (System.nanoTime() - start) / 5_000_000 + " ms");
    }
}
