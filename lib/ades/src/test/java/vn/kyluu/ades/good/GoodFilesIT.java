package vn.kyluu.ades.good;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.SigningWorld.Signer;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.creation.FieldPlan;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.dss.DssCertificates;
import vn.kyluu.ades.dss.DssTimestamps;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.screening.PdfScreening;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.ades.validation.order.OrderReport.Conclusion;
import vn.kyluu.ades.validation.order.SigningOrder;

/** Files that nobody may accuse. */
class GoodFilesIT {
    private static final Map<String, Octets> PRODUCERS = Producers.all();

    private static SigningWorld world;
    private static SigningWorld other;
    private static Validation validation;

    @BeforeAll
    static void start() {
        world = new SigningWorld();
        other = new SigningWorld();
        TrustAnchors both = TrustAnchors.of(
                List.of(world.server().pki().root(), other.server().pki().root()));
        validation = new Validation(both, world.revocation(), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        world.close();
        other.close();
    }

    static List<String> producers() {
        return List.copyOf(PRODUCERS.keySet());
    }

    @ParameterizedTest
    @MethodSource("producers")
    void screensAndJudgesTheDocumentsOf(String producer) {
        Octets document = PRODUCERS.get(producer);
        assertThatCode(() -> new PdfScreening().screen(document)).doesNotThrowAnyException();

        Octets signed = signed(document, 2, world, world);

        isFlawless(signed, 2);
    }

    @Test
    void fourToSixSignersWithTimeStampsAndArchiveTimeStamps() {
        for (int signers = 4; signers <= 6; signers++) {
            Octets signed = signed(SigningWorld.plainPdf(), signers, world, world);
            isFlawless(signed, signers);
            isFlawless(raised(signed, vn.kyluu.ades.signature.SignatureLevel.PADES_BASELINE_LTA), signers);
        }
    }

    @Test
    void signersOfTwoHierarchies() {
        Octets signed = signed(SigningWorld.plainPdf(), 4, world, other);

        isFlawless(signed, 4);
        isFlawless(raised(signed, vn.kyluu.ades.signature.SignatureLevel.PADES_BASELINE_LTA), 4);
    }

    @Test
    void archiveTimeStampsRenewedTwice() {
        Octets lta = raised(
                signed(SigningWorld.plainPdf(), 3, world, world),
                vn.kyluu.ades.signature.SignatureLevel.PADES_BASELINE_LTA);

        Octets renewed = renewed(renewed(lta));

        assertThat(renewed.size()).isGreaterThan(lta.size());
        isFlawless(renewed, 3);
    }

    @Test
    void evidenceBetweenTheSignatures() {
        Octets first = signed(SigningWorld.plainPdf(), 3, 2, world, world);
        Octets withEvidence = raised(first, vn.kyluu.ades.signature.SignatureLevel.PADES_BASELINE_LT);
        Signer usual = world.signers().get(2);
        Signer head = new Signer("step2", usual.name(), usual.title(), usual.key(), usual.algorithm());
        Octets third = world.sign(withEvidence, SignatureFormat.PADES, head, Position.MIDDLE, true)
                .bytes();

        isFlawless(withEvidence, 2);
        isFlawless(third, 3);
        isFlawless(raised(third, vn.kyluu.ades.signature.SignatureLevel.PADES_BASELINE_LTA), 3);
    }

    @Test
    void tellsTheOrderFromTheFileAlone() {
        List<String> steps = SigningWorld.STEPS.stream().map(FieldPlan::step).toList();
        SigningOrder order = new SigningOrder(validation);
        for (SignatureFormat format : SignatureFormat.values()) {
            boolean isPdf = format == SignatureFormat.PADES;
            Octets start = isPdf ? SigningWorld.preparedPdf() : SigningWorld.xml();
            List<Octets> files = world.signAll(start, format, true);

            assertThat(order.of(files.get(3), steps).conclusion()).isEqualTo(Conclusion.COMPLETE);
            assertThat(order.of(files.get(3), steps).turns())
                    .extracting(turn -> turn.step().orElseThrow())
                    .containsExactlyElementsOf(steps);
            assertThat(order.of(files.get(1), steps).conclusion()).isEqualTo(Conclusion.UNFINISHED);
            assertThat(order.of(files.get(3), List.of("nurse", "doctor", "head", "director"))
                            .conclusion())
                    .isEqualTo(Conclusion.OTHER_ORDER);
            Octets broken = Octets.of(replaced(files.get(3).toByteArray()));
            assertThat(order.of(broken, steps).conclusion()).isEqualTo(Conclusion.UNPROVED);
        }
    }

    private static byte[] replaced(byte[] bytes) {
        // inside the first signed stretch of either format
        bytes[60] ^= 1;
        return bytes;
    }

    private static void isFlawless(Octets file, int signers) {
        ValidationReport report = validation.validate(file);

        assertThat(report.findings()).isEmpty();
        assertThat(report.signatures()).hasSize(signers);
        assertThat(report.signatures())
                .flatExtracting(ValidatedSignature::findings)
                .isEmpty();
        assertThat(report.signatures())
                .flatExtracting(ValidatedSignature::changesAfter)
                .isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_PASSED);
    }

    private static Octets signed(Octets document, int signers, SigningWorld one, SigningWorld two) {
        return signed(document, signers, signers, one, two);
    }

    private static Octets signed(Octets document, int fields, int signers, SigningWorld one, SigningWorld two) {
        List<FieldPlan> steps = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            steps.add(new FieldPlan("step" + i, "NGƯỜI KÝ " + (i + 1)));
        }
        Octets file = new PadesPreparation().withFields(document, steps);
        for (int i = 0; i < signers; i++) {
            SigningWorld here = i % 2 == 0 ? one : two;
            Signer usual = here.signers().get(i % 4);
            Signer signer = new Signer("step" + i, usual.name(), usual.title(), usual.key(), usual.algorithm());
            Position position = i == 0 ? Position.FIRST : Position.MIDDLE;
            file = here.sign(file, SignatureFormat.PADES, signer, position, true)
                    .bytes();
        }
        return file;
    }

    private static Octets raised(Octets file, vn.kyluu.ades.signature.SignatureLevel level) {
        TrustAnchors both = TrustAnchors.of(
                List.of(world.server().pki().root(), other.server().pki().root()));
        return new Augmentation(both, new RevocationInquiry(world.revocation()), world.authority(), Clock.systemUTC())
                .raise(file, level)
                .bytes();
    }

    // our own augmentation leaves alone what has the level
    private static Octets renewed(Octets lta) {
        PAdESService service = new PAdESService(DssCertificates.gathering(
                world.anchors(), new RevocationInquiry(world.revocation()), Clock.systemUTC()));
        service.setTspSource(new DssTimestamps(world.authority()));
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LTA);
        return Octets.of(DSSUtils.toByteArray(
                service.extendDocument(new InMemoryDocument(lta.toByteArray(), "lta.pdf"), parameters)));
    }
}
