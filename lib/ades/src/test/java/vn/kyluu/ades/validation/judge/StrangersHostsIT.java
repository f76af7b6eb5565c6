package vn.kyluu.ades.validation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.validation.Finding;
import vn.kyluu.ades.validation.FindingCode;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.pki.Part;

/** R1 of the library's room: nothing in an uploaded file makes us call a stranger's host. */
class StrangersHostsIT {
    private static SigningWorld stranger;
    private static Validation validation;
    private static HttpServer trap;
    private static final Queue<String> CALLS = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() throws IOException {
        stranger = new SigningWorld();
        try (SigningWorld ours = new SigningWorld()) {
            validation = new Validation(ours.anchors(), ours.revocation(), Clock.systemUTC());
        }
        trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        trap.createContext("/", exchange -> {
            CALLS.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        trap.start();
    }

    @AfterAll
    static void stop() {
        trap.stop(0);
        stranger.close();
    }

    @BeforeEach
    void forget() {
        CALLS.clear();
    }

    @Test
    void asksNeitherResponderNorListNorIssuerOfAnUnknownAuthority() {
        Octets pdf = stranger.sign(
                        SigningWorld.preparedPdf(), SignatureFormat.PADES, stranger.doctor(), Position.ONLY, true)
                .bytes();
        Octets xml = stranger.sign(SigningWorld.xml(), SignatureFormat.XADES, stranger.doctor(), Position.ONLY, true)
                .bytes();
        long before = calls();

        assertThat(validation.validate(pdf).verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(validation.validate(xml).verdict()).isEqualTo(Verdict.INDETERMINATE);

        assertThat(calls()).isEqualTo(before);
        assertThat(stranger.server().issuerRequests()).isZero();
    }

    @Test
    void followsNoReferenceOutOfADocument() {
        String signature = """
                <a><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>\
                <ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>\
                <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>\
                <ds:Reference URI="http://127.0.0.1:%1$d/reference">\
                <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>\
                <ds:DigestValue>47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=</ds:DigestValue></ds:Reference>\
                </ds:SignedInfo><ds:SignatureValue>AAAA</ds:SignatureValue><ds:KeyInfo>\
                <ds:RetrievalMethod URI="http://127.0.0.1:%1$d/key"/></ds:KeyInfo></ds:Signature></a>
                """;

        ValidationReport report = validation.validate(withPort(signature));

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).extracting(Finding::code).containsExactly(FindingCode.EXTERNAL_REFERENCE);
        assertThat(CALLS).isEmpty();
    }

    @Test
    void loadsNoEntityNoSchemaAndNoStylesheet() {
        List<String> documents = List.of(
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:%1$d/dtd\"><a/>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"http://127.0.0.1:%1$d/entity\">]><a>&e;</a>",
                "<?xml-stylesheet href=\"http://127.0.0.1:%1$d/style\"?><a "
                        + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                        + "xsi:noNamespaceSchemaLocation=\"http://127.0.0.1:%1$d/schema\"/>",
                "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"http://127.0.0.1:%1$d/xi\"/></a>");

        for (String document : documents) {
            assertThat(validation.validate(withPort(document)).verdict()).isEqualTo(Verdict.INDETERMINATE);
        }
        assertThat(CALLS).isEmpty();
    }

    @Test
    void fetchesNoSignaturePolicy() {
        Octets xml = stranger.sign(SigningWorld.xml(), SignatureFormat.XADES, stranger.doctor(), Position.ONLY, false)
                .bytes();
        String policy =
                "<xades:SignaturePolicyIdentifier><xades:SignaturePolicyId><xades:SigPolicyId><xades:Identifier>"
                        + "http://127.0.0.1:%1$d/policy</xades:Identifier></xades:SigPolicyId><xades:SigPolicyHash>"
                        + "<ds:DigestMethod xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" "
                        + "Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue "
                        + "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
                        + "</ds:DigestValue></xades:SigPolicyHash><xades:SigPolicyQualifiers><xades:SigPolicyQualifier>"
                        + "<xades:SPURI>http://127.0.0.1:%1$d/policy</xades:SPURI></xades:SigPolicyQualifier>"
                        + "</xades:SigPolicyQualifiers></xades:SignaturePolicyId></xades:SignaturePolicyIdentifier>";
        String text = new String(xml.toByteArray(), StandardCharsets.UTF_8);
        String end = "</xades:SignedSignatureProperties>";
        assertThat(text).contains(end);

        Verdict verdict = validation
                .validate(withPort(text.replace("%", "%%").replace(end, policy + end)))
                .verdict();

        assertThat(verdict).isNotEqualTo(Verdict.TOTAL_PASSED);
        assertThat(CALLS).isEmpty();
    }

    private static Octets withPort(String template) {
        return Octets.of(String.format(template, trap.getAddress().getPort()).getBytes(StandardCharsets.UTF_8));
    }

    private static long calls() {
        return stranger.server().requests(Part.OCSP) + stranger.server().requests(Part.CRL);
    }
}
