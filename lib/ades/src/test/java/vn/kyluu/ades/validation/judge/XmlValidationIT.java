package vn.kyluu.ades.validation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.attack.PartOfXml;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Octets;
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

/** R1, R2, R4 on XML documents that four people signed. */
class XmlValidationIT {
    private static SigningWorld world;
    private static Validation validation;
    private static List<Octets> files;

    @BeforeAll
    static void sign() {
        world = new SigningWorld();
        validation = new Validation(world.anchors(), world.revocation(), Clock.systemUTC());
        files = world.signAll(SigningWorld.xml(), SignatureFormat.XADES, true);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void passesAndTellsTheSignersInOrder() {
        for (Octets file : files) {
            ValidationReport each = validation.validate(file);
            assertThat(each.findings()).isEmpty();
            assertThat(each.verdict()).isEqualTo(Verdict.TOTAL_PASSED);
        }
        ValidationReport report = validation.validate(files.get(3));

        assertThat(report.format()).contains(SignatureFormat.XADES);
        assertThat(report.signatures())
                .extracting(signature ->
                        signature.signer().map(SigningCertificate::commonName).orElseThrow())
                .containsExactly("Nguyễn Thị Ánh Tuyết", "Phạm Đức Huỳnh", "Lê Ngữ Ỷ", "Đặng Quốc Trượng");
        assertThat(report.signatures()).extracting(ValidatedSignature::coverage).containsOnly(Coverage.WHOLE_DOCUMENT);
        assertThat(report.signatures())
                .extracting(signature -> signature.level().orElseThrow())
                .containsOnly(SignatureLevel.XADES_BASELINE_T);
        assertThat(report.signatures().get(0).role()).contains("Bác sĩ điều trị");
        assertThat(report.etsiReport()).isPresent();
    }

    @Test
    void tellsTheOrderEvenIfTheElementsWereShuffled() {
        String text = text(files.get(1));
        int first = text.indexOf("<ds:Signature ");
        int second = text.indexOf("<ds:Signature ", first + 1);
        int end = text.lastIndexOf("</ds:Signature>") + "</ds:Signature>".length();
        String shuffled = text.substring(0, first)
                + text.substring(second, end)
                + text.substring(first, second)
                + text.substring(end);

        ValidationReport report = validation.validate(octets(shuffled));

        assertThat(report.signatures())
                .extracting(signature ->
                        signature.signer().map(SigningCertificate::commonName).orElseThrow())
                .containsExactly("Nguyễn Thị Ánh Tuyết", "Phạm Đức Huỳnh");
    }

    @Test
    void failsSignedContentChanged() {
        ValidationReport report = validation.validate(octets(text(files.get(3)).replace("J18.9", "J18.0")));

        assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_FAILED);
        assertThat(report.signatures()).allSatisfy(signature -> {
            assertThat(signature.subIndication()).contains(SubIndication.HASH_FAILURE);
            assertThat(signature.integrity()).isEqualTo(Integrity.ALTERED);
            assertThat(signature.validAtSigningTime()).isEqualTo(Validity.NO);
        });
    }

    @Test
    void failsAnElementAdded() {
        String more = "<DieuTri>Không cần tái khám</DieuTri></HoSoBenhAn>";

        ValidationReport report = validation.validate(octets(text(files.get(3)).replace("</HoSoBenhAn>", more)));

        assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_FAILED);
    }

    @Test
    void failsADocumentWrappedIntoAnother() {
        String text = text(files.get(3));
        int root = text.indexOf("<HoSoBenhAn");
        ValidationReport report = validation.validate(
                octets(text.substring(0, root) + "<Khac>" + text.substring(root).strip() + "</Khac>"));

        assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_FAILED);
    }

    @Test
    void doesNotPassContentHiddenInASignatureElement() {
        String hidden = "<ds:Object><KetLuan>Khỏi</KetLuan></ds:Object></ds:Signature>";
        String text = text(files.get(0));
        int end = text.lastIndexOf("</ds:Signature>");

        ValidationReport report = validation.validate(
                octets(text.substring(0, end) + hidden + text.substring(end + "</ds:Signature>".length())));

        assertThat(report.verdict()).isNotEqualTo(Verdict.TOTAL_PASSED);
        assertThat(report.signatures().get(0).findings())
                .extracting(Finding::code)
                .contains(FindingCode.UNSIGNED_CONTENT);
    }

    @Test
    void doesNotPassASignatureElementThatIsNone() {
        String fake =
                "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><KetLuan>Khỏi</KetLuan></ds:Signature>";

        ValidationReport report =
                validation.validate(octets(text(files.get(0)).replace("</HoSoBenhAn>", fake + "</HoSoBenhAn>")));

        assertThat(report.verdict()).isNotEqualTo(Verdict.TOTAL_PASSED);
    }

    @Test
    void doesNotPassASignatureOfAPart() {
        ValidationReport report = validation.validate(PartOfXml.signed(world));

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        ValidatedSignature signature = report.signatures().get(0);
        assertThat(signature.coverage()).isEqualTo(Coverage.PART);
        assertThat(signature.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(signature.findings()).extracting(Finding::code).contains(FindingCode.COVERS_ONLY_A_PART);
    }

    @Test
    void doesNotPassAnIdThatOccursTwice() {
        Octets part = PartOfXml.signed(world);

        ValidationReport report = validation.validate(
                octets(text(part).replace("</HoSo>", "<KetLuan Id=\"ket-luan\">Nặng hơn</KetLuan></HoSo>")));

        assertThat(report.verdict()).isNotEqualTo(Verdict.TOTAL_PASSED);
        assertThat(report.findings()).extracting(Finding::code).contains(FindingCode.XML_DUPLICATE_ID);
    }

    @Test
    void failsASignatureValueChanged() {
        String text = text(files.get(0));
        int at = text.indexOf('>', text.indexOf("<ds:SignatureValue")) + 5;
        String changed = text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);

        ValidationReport report = validation.validate(octets(changed));

        assertThat(report.verdict()).isEqualTo(Verdict.TOTAL_FAILED);
        assertThat(report.signatures().get(0).subIndication()).contains(SubIndication.SIG_CRYPTO_FAILURE);
    }

    @Test
    void answersForXmlThatIsNoneOrTooMuch() {
        assertThat(codes("<a>")).containsExactly(FindingCode.XML_MALFORMED);
        assertThat(codes("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")).containsExactly(FindingCode.XML_MALFORMED);
        assertThat(codes("<a>".repeat(5000) + "</a>".repeat(5000))).containsExactly(FindingCode.XML_MALFORMED);
        assertThat(codes("<a/>")).containsExactly(FindingCode.NO_SIGNATURE);
        assertThat(codes("chữ")).containsExactly(FindingCode.UNKNOWN_FORMAT);
    }

    private static List<FindingCode> codes(String text) {
        return validation.validate(octets(text)).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private static String text(Octets octets) {
        return new String(octets.toByteArray(), StandardCharsets.UTF_8);
    }

    private static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
