package vn.kyluu.ades.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.kyluu.ades.OutsideTool;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.SigningWorld.Signer;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.creation.CreationRefusal.Reason;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;

/** R6, R10: where portals want the signature, and that others verify it there. */
class XmlPlacementIT {
    private static final String INSURANCE = "<GIAMDINHHS><THONGTINDONVI><MACSKCB>79001</MACSKCB></THONGTINDONVI>"
            + "<THONGTINHOSO><NGAYLAP>20261120</NGAYLAP></THONGTINHOSO><CHUKYDONVI></CHUKYDONVI></GIAMDINHHS>";
    private static final String HEALTH_CHECK =
            "<HO_SO><KET_LUAN>Đủ sức khỏe</KET_LUAN><CKS_NGUOI_KET_LUAN/>" + "<CKS_BENH_VIEN/></HO_SO>";

    private static SigningWorld world;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        world = new SigningWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void theFacilitySignsInsideItsTag() throws Exception {
        Octets signed = sign(octets(INSURANCE), world.doctor(), Position.ONLY, new XmlPlacement.InTag("CHUKYDONVI"));
        assertThat(text(signed))
                .contains("<CHUKYDONVI><ds:Signature")
                .contains("</ds:Signature></CHUKYDONVI>")
                .contains("http://www.w3.org/2000/09/xmldsig#enveloped-signature");
        assertThat(xmlsec(signed, 1).output()).startsWith("OK");
        String changed = text(signed).replace("79001", "79002");
        assertThat(xmlsec(octets(changed), 1).code()).isNotZero();
        assertThat(verdict(signed)).isEqualTo(Verdict.TOTAL_PASSED);
    }

    @Test
    void theHospitalsSignatureCoversThePersonsInItsOwnTag() throws Exception {
        Octets person = sign(
                octets(HEALTH_CHECK), world.doctor(), Position.FIRST, new XmlPlacement.InTag("CKS_NGUOI_KET_LUAN"));
        Octets both = sign(person, world.signers().get(3), Position.LAST, new XmlPlacement.InTag("CKS_BENH_VIEN"));
        assertThat(xmlsec(both, 1).output()).startsWith("OK");
        assertThat(xmlsec(both, 2).output()).startsWith("OK");
        assertThat(verdict(both)).isEqualTo(Verdict.TOTAL_PASSED);
        String from = "<ds:SignatureValue Id=\"value-signature-doctor\">";
        int at = text(both).indexOf(from) + from.length();
        char other = text(both).charAt(at) == 'A' ? 'B' : 'A';
        String changed = text(both).substring(0, at) + other + text(both).substring(at + 1);
        assertThat(xmlsec(octets(changed), 2).code()).isNotZero();
    }

    @Test
    void aTagThatIsMissingOrDoubleIsRefused() {
        for (String xml : List.of("<A/>", "<A><CHUKYDONVI/><CHUKYDONVI/></A>")) {
            SignatureSpec spec = world.spec(SignatureFormat.XADES, world.doctor(), Position.ONLY);
            assertThatThrownBy(
                            () -> new XadesCreation().prepare(octets(xml), spec, new XmlPlacement.InTag("CHUKYDONVI")))
                    .isInstanceOfSatisfying(
                            CreationRefusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TAG_MISSING));
        }
    }

    @Test
    void aSignatureAroundAFileHoldsIt() throws Exception {
        Octets signed = sign(SigningWorld.plainPdf(), world.doctor(), Position.ONLY, new XmlPlacement.Around());
        assertThat(xmlsec(signed, 1).output()).startsWith("OK");
        assertThat(xmlsec(octets(text(signed).replaceFirst("JVBERi0", "JVBERi1")), 1)
                        .code())
                .isNotZero();
    }

    @Test
    void aSignatureBesideAFileNamesIt() throws Exception {
        Octets pdf = SigningWorld.plainPdf();
        Octets signature = sign(pdf, world.doctor(), Position.ONLY, new XmlPlacement.Beside(URI.create("benh-an.pdf")));
        assertThat(text(signature)).contains("URI=\"benh-an.pdf\"").doesNotContain("JVBERi0");
        Path file = Files.write(folder.resolve("benh-an.pdf"), pdf.toByteArray());
        assertThat(xmlsec(signature, 1, "--url-map:benh-an.pdf", file.toString())
                        .output())
                .startsWith("OK");
        Files.write(file, SigningWorld.xml().toByteArray());
        assertThat(xmlsec(signature, 1, "--url-map:benh-an.pdf", file.toString())
                        .code())
                .isNotZero();
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void othersVerifyEveryAlgorithm(SignatureAlgorithm algorithm) throws Exception {
        Signer key = world.signers().get(algorithm.isRsa() ? 0 : 1);
        Signer signer = new Signer(key.step(), key.name(), key.title(), key.key(), algorithm);
        Octets signed = sign(SigningWorld.xml(), signer, Position.ONLY, XmlPlacement.IN_ROOT);
        assertThat(text(signed)).contains("DigestMethod Algorithm=\"" + digestUri(algorithm) + "\"");
        if (algorithm.isPss()) {
            assertThat(javaVerifies(signed, signer)).isTrue();
        } else {
            assertThat(xmlsec(signed, 1).output()).startsWith("OK");
        }
    }

    @Test
    void everyPlaceIsKeptForDecades() throws Exception {
        Augmentation augmentation = new Augmentation(
                world.anchors(), new RevocationInquiry(world.revocation()), world.authority(), Clock.systemUTC());
        Octets person = sign(
                octets(HEALTH_CHECK), world.doctor(), Position.FIRST, new XmlPlacement.InTag("CKS_NGUOI_KET_LUAN"));
        Octets both = sign(person, world.signers().get(3), Position.LAST, new XmlPlacement.InTag("CKS_BENH_VIEN"));
        Octets around = sign(SigningWorld.plainPdf(), world.doctor(), Position.ONLY, new XmlPlacement.Around());
        for (Octets signed : List.of(both, around)) {
            Octets kept = augmentation
                    .raise(signed, SignatureLevel.XADES_BASELINE_LTA)
                    .bytes();
            assertThat(text(kept)).contains("RevocationValues>", "ArchiveTimeStamp");
            assertThat(xmlsec(kept, 1).output()).startsWith("OK");
        }
        URI name = URI.create("benh-an.pdf");
        Octets pdf = SigningWorld.plainPdf();
        Octets beside = sign(pdf, world.doctor(), Position.ONLY, new XmlPlacement.Beside(name));
        Octets kept = augmentation
                .raiseBeside(beside, name, pdf, SignatureLevel.XADES_BASELINE_LTA)
                .bytes();
        assertThat(text(kept)).contains("RevocationValues>", "ArchiveTimeStamp");
        Path file = Files.write(folder.resolve("benh-an.pdf"), pdf.toByteArray());
        assertThat(xmlsec(kept, 1, "--url-map:benh-an.pdf", file.toString()).output())
                .startsWith("OK");
    }

    private static String digestUri(SignatureAlgorithm algorithm) {
        return switch (algorithm.digestAlgorithm()) {
            case SHA256 -> "http://www.w3.org/2001/04/xmlenc#sha256";
            case SHA384 -> "http://www.w3.org/2001/04/xmldsig-more#sha384";
            case SHA512 -> "http://www.w3.org/2001/04/xmlenc#sha512";
        };
    }

    /** Debian 12's xmlsec1 knows no RSASSA-PSS; the JDK's XML signatures do. */
    private static boolean javaVerifies(Octets signed, Signer signer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(signed.newInputStream());
        for (String name : List.of("SignedProperties", "SignatureValue")) {
            ((Element) document.getElementsByTagNameNS("*", name).item(0)).setIdAttribute("Id", true);
        }
        DOMValidateContext context = new DOMValidateContext(
                KeySelector.singletonKeySelector(signer.key().certificate().getPublicKey()),
                document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature").item(0));
        return XMLSignatureFactory.getInstance("DOM")
                .unmarshalXMLSignature(context)
                .validate(context);
    }

    private static Octets sign(Octets content, Signer signer, Position position, XmlPlacement placement) {
        SignatureSpec spec = world.spec(SignatureFormat.XADES, signer, position);
        SignatureValue value = world.sign(signer, new XadesCreation().prepare(content, spec, placement));
        return new XadesCreation()
                .assemble(content, spec, placement, value, Optional.of(world.authority()))
                .bytes();
    }

    private static Verdict verdict(Octets signed) {
        ValidationReport report =
                new Validation(world.anchors(), world.revocation(), java.time.Clock.systemUTC()).validate(signed);
        assertThat(report.findings()).isEmpty();
        return report.verdict();
    }

    private static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Octets xml) {
        return new String(xml.toByteArray(), StandardCharsets.UTF_8);
    }

    private OutsideTool.Result xmlsec(Octets xml, int n, String... more) throws Exception {
        Path file = Files.write(folder.resolve("signed.xml"), xml.toByteArray());
        Path root = folder.resolve("root.pem");
        world.server().pki().writeTrustAnchor(root);
        List<String> arguments = new ArrayList<>(List.of(
                "--verify",
                "--enabled-key-data",
                "x509",
                "--trusted-pem",
                root.toString(),
                "--node-xpath",
                "(//*[local-name()='Signature' and namespace-uri()='" + XMLSignature.XMLNS + "'])[" + n + "]",
                "--id-attr:Id",
                "http://uri.etsi.org/01903/v1.3.2#:SignedProperties",
                "--id-attr:Id",
                "http://www.w3.org/2000/09/xmldsig#:Object",
                "--id-attr:Id",
                "http://www.w3.org/2000/09/xmldsig#:SignatureValue"));
        arguments.addAll(List.of(more));
        arguments.add(file.toString());
        return new OutsideTool("xmlsec1", "xmlsec1").run(arguments.toArray(String[]::new));
    }
}
