package vn.kyluu.ades.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.OutsideTool;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureFormat;

/** R6: four people sign one XML document, and xmlsec1 agrees with each. */
class FourSignaturesInXmlIT {
    private static SigningWorld world;
    private static String signed;

    @TempDir
    Path folder;

    @BeforeAll
    static void sign() {
        world = new SigningWorld();
        List<Octets> files = world.signAll(SigningWorld.xml(), SignatureFormat.XADES, true);
        signed = new String(files.get(3).toByteArray(), StandardCharsets.UTF_8);
        Octets before = SigningWorld.xml();
        for (Octets after : files) {
            System.out.println("bytes added by a signature: " + (after.size() - before.size()));
            before = after;
        }
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void anotherLibraryVerifiesEachSignature() throws Exception {
        for (int n = 1; n <= 4; n++) {
            assertThat(verify(signed, n).output()).startsWith("OK");
        }
    }

    @Test
    void oneChangedLetterBreaksEverySignature() throws Exception {
        String changed = signed.replace("Viêm phổi, không", "Viêm phổi, khong");
        assertThat(changed).isNotEqualTo(signed);
        for (int n = 1; n <= 4; n++) {
            assertThat(verify(changed, n).code()).isNotZero();
        }
    }

    @Test
    void eachSignatureSignsTheValuesOfAllBefore() throws Exception {
        for (String step : List.of("doctor", "nurse", "head")) {
            String from = "<ds:SignatureValue Id=\"value-signature-" + step + "\">";
            int at = signed.indexOf(from) + from.length();
            char other = signed.charAt(at) == 'A' ? 'B' : 'A';
            String changed = signed.substring(0, at) + other + signed.substring(at + 1);
            assertThat(verify(changed, 4).code()).as("director after " + step).isNotZero();
        }
        assertThat(signed.split("URI=\"#value-signature-doctor\"", -1)).hasSize(4);
    }

    @Test
    void theTitleIsTheClaimedRole() {
        assertThat(signed).contains("ClaimedRole>Giám đốc bệnh viện<");
    }

    private OutsideTool.Result verify(String xml, int n) throws Exception {
        Path file = Files.writeString(folder.resolve("signed.xml"), xml);
        Path root = folder.resolve("root.pem");
        world.server().pki().writeTrustAnchor(root);
        return new OutsideTool("xmlsec1", "xmlsec1")
                .run(
                        "--verify",
                        "--enabled-key-data",
                        "x509",
                        "--trusted-pem",
                        root.toString(),
                        "--node-xpath",
                        "/*/*[local-name()='Signature'][" + n + "]",
                        "--id-attr:Id",
                        "http://uri.etsi.org/01903/v1.3.2#:SignedProperties",
                        "--id-attr:Id",
                        "http://www.w3.org/2000/09/xmldsig#:SignatureValue",
                        file.toString());
    }
}
