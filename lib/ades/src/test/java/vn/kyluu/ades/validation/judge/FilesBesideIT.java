package vn.kyluu.ades.validation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.creation.XadesCreation;
import vn.kyluu.ades.creation.XmlPlacement;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.dss.DssCertificates;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.validation.Coverage;
import vn.kyluu.ades.validation.Finding;
import vn.kyluu.ades.validation.FindingCode;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;

/** R6: a signature beside files is judged with the files, each under its own name. */
class FilesBesideIT {
    private static final String PDF = "bệnh án.pdf";
    private static final Octets RECORD = octets("<HoSo>1</HoSo>");
    private static final Octets SCAN = octets("quét");
    /** Made once: a library writes another one each time. */
    private static final Octets RECORD_PDF = SigningWorld.plainPdf();

    private static SigningWorld world;
    private static Validation validation;
    private static Octets ours;
    private static Octets ofTwo;

    @BeforeAll
    static void sign() throws Exception {
        world = new SigningWorld();
        validation = new Validation(world.anchors(), world.revocation(), Clock.systemUTC());
        ours = signed(RECORD_PDF, new XmlPlacement.Beside(URI.create("b%E1%BB%87nh%20%C3%A1n.pdf")));
        ofTwo = signedByAnotherProgram(Map.of("ho-so.xml", RECORD, "quet.bin", SCAN));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void aSignatureOfTheFileGivenPassesAndCoversIt() {
        ValidationReport report = validation.validateBeside(ours, Map.of(PDF, RECORD_PDF));
        assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(report.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.coverage()).isEqualTo(Coverage.WHOLE_DOCUMENT);
            assertThat(signature.changesAfter()).isEmpty();
        });
    }

    @Test
    void itPassesWhenItWasRaisedForDecades() {
        Octets kept = new Augmentation(
                        world.anchors(),
                        new RevocationInquiry(world.revocation()),
                        world.authority(),
                        Clock.systemUTC())
                .raiseBeside(
                        ours,
                        URI.create("b%E1%BB%87nh%20%C3%A1n.pdf"),
                        RECORD_PDF,
                        vn.kyluu.ades.signature.SignatureLevel.XADES_BASELINE_LTA)
                .bytes();
        assertThat(validation.validateBeside(kept, Map.of(PDF, RECORD_PDF)).verdict())
                .isEqualTo(Verdict.TOTAL_PASSED);
    }

    @Test
    void aSignatureOfTwoFilesPassesWithBoth() {
        ValidationReport report = validation.validateBeside(ofTwo, Map.of("ho-so.xml", RECORD, "quet.bin", SCAN));
        assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(report.signatures()).hasSize(1);
    }

    @Test
    void nothingIsFetchedWhereNothingIsGiven() {
        ValidationReport report = validation.validate(ours);
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(codes(report)).containsExactly(FindingCode.EXTERNAL_REFERENCE);
    }

    @Test
    void aMissingFileIsNamed() {
        ValidationReport report = validation.validateBeside(ofTwo, Map.of("ho-so.xml", RECORD));
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).containsExactly(Finding.error(FindingCode.CONTENT_NOT_GIVEN, "quet.bin"));
    }

    @Test
    void anotherNameIsAnotherFile() {
        ValidationReport report = validation.validateBeside(ours, Map.of("benh-an.pdf", RECORD_PDF));
        assertThat(report.findings()).containsExactly(Finding.error(FindingCode.CONTENT_NOT_GIVEN, PDF));
    }

    @Test
    void anAlteredFileFails() {
        ValidationReport report = validation.validateBeside(ours, Map.of(PDF, SigningWorld.xml()));
        assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_FAILED);
        assertThat(report.signatures().get(0).changesAfter())
                .containsExactly(Finding.error(FindingCode.MODIFIED_AFTER_SIGNING, PDF));
    }

    @Test
    void swappedNamesFail() {
        ValidationReport report = validation.validateBeside(ofTwo, Map.of("ho-so.xml", SCAN, "quet.bin", RECORD));
        assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_FAILED);
        assertThat(report.signatures().get(0).changesAfter()).hasSize(2);
    }

    @Test
    void aFileThatIsNotSignedIsToldApart() {
        ValidationReport report = validation.validateBeside(ours, Map.of(PDF, RECORD_PDF, "phu-luc.pdf", RECORD_PDF));
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.signatures().get(0).findings())
                .contains(Finding.error(FindingCode.CONTENT_NOT_SIGNED, "phu-luc.pdf"));
    }

    @Test
    void anAddressThatCouldBeFetchedIsNoFileGiven() {
        String text = new String(ours.toByteArray(), StandardCharsets.UTF_8);
        Octets away = octets(text.replaceFirst("URI=\"[^\"#]+\\.pdf\"", "URI=\"http://127.0.0.1:1/a.pdf\""));
        ValidationReport report = validation.validateBeside(away, Map.of(PDF, RECORD_PDF));
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(codes(report)).containsExactly(FindingCode.EXTERNAL_REFERENCE);
    }

    @Test
    void aSignatureAroundAFileCoversWhatItHolds() {
        Octets around = signed(RECORD_PDF, new XmlPlacement.Around());
        ValidationReport report = validation.validate(around);
        assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(report.signatures().get(0).coverage()).isEqualTo(Coverage.WHOLE_DOCUMENT);

        String text = new String(around.toByteArray(), StandardCharsets.UTF_8);
        Octets wrapped = octets("<a><b/>" + text.replaceFirst("<\\?xml[^>]*>", "") + "</a>");
        assertThat(validation.validate(wrapped).verdict()).isNotEqualTo(Verdict.TOTAL_PASSED);
        Octets stuffed = octets(text.replaceFirst("(<ds:KeyInfo)", "<ds:Object>thêm</ds:Object>$1"));
        assertThat(validation.validate(stuffed).verdict()).isNotEqualTo(Verdict.TOTAL_PASSED);
        assertThat(validation
                        .validate(octets(text.replaceFirst("JVBERi0", "JVBERi1")))
                        .verdict())
                .isEqualTo(Verdict.TOTAL_FAILED);
    }

    private static List<FindingCode> codes(ValidationReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private static Octets signed(Octets content, XmlPlacement placement) {
        SignatureSpec spec = world.spec(SignatureFormat.XADES, world.doctor(), Position.ONLY);
        XadesCreation creation = new XadesCreation();
        return creation.assemble(
                        content,
                        spec,
                        placement,
                        world.sign(world.doctor(), creation.prepare(content, spec, placement)),
                        Optional.of(world.authority()))
                .bytes();
    }

    private static Octets signedByAnotherProgram(Map<String, Octets> files) throws Exception {
        List<DSSDocument> documents = new ArrayList<>();
        files.forEach((name, content) -> documents.add(new InMemoryDocument(content.toByteArray(), name)));
        XAdESSignatureParameters parameters = new XAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setEncryptionAlgorithm(EncryptionAlgorithm.RSA);
        parameters.setSigningCertificate(
                new CertificateToken(world.doctor().key().chain().get(0)));
        parameters.setCertificateChain(
                world.doctor().key().chain().stream().map(CertificateToken::new).toList());
        XAdESService service = new XAdESService(DssCertificates.withoutNetwork());
        ToBeSigned data = service.getDataToSign(documents, parameters);
        Signature key = Signature.getInstance("SHA256withRSA");
        key.initSign(world.doctor().key().key());
        key.update(data.getBytes());
        SignatureValue value =
                new SignatureValue(eu.europa.esig.dss.enumerations.SignatureAlgorithm.RSA_SHA256, key.sign());
        return Octets.of(DSSUtils.toByteArray(service.signDocument(documents, parameters, value)));
    }

    private static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
