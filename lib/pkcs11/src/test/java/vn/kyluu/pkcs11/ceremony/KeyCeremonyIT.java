package vn.kyluu.pkcs11.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;

/** The ceremony from an empty token to a tried key, on the real SoftHSM. */
@Timeout(60)
class KeyCeremonyIT {
    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"RSA_2048", "EC_P256", "EC_P384"})
    void leadsFromAnEmptyTokenToATriedKey(String kind) throws Exception {
        String token = "Lễ tạo khoá " + kind;
        Path pin = Files.writeString(folder.resolve("pin"), "1234\n");
        Path certificateFile = folder.resolve("an.pem");
        Path request = folder.resolve("an.csr");

        assertThat(hsm(
                        "init-test-token",
                        "--token",
                        token,
                        "--pin-file",
                        pin.toString(),
                        "--so-pin-file",
                        pin.toString()))
                .contains("made the token " + token);
        assertThat(on(token, pin, "generate-key", "--label", "bs-0123", "--kind", kind))
                .contains("made the key bs-0123 · " + kind);
        assertThat(on(
                        token,
                        pin,
                        "csr",
                        "--label",
                        "bs-0123",
                        "--subject",
                        "CN=Nguyễn Văn An, UID=CCCD:079060001234, C=VN",
                        "--out",
                        request.toString()))
                .contains("wrote");
        certify(publicKeyOf(request), certificateFile);
        assertThatThrownBy(() -> on(
                        token,
                        pin,
                        "import-certificate",
                        "--label",
                        "bs-0123",
                        "--certificate",
                        certificateFile.toString(),
                        "--identifier",
                        "CCCD:079060009999"))
                .hasMessageContaining("is not for CCCD:079060009999");
        assertThat(on(
                        token,
                        pin,
                        "import-certificate",
                        "--label",
                        "bs-0123",
                        "--certificate",
                        certificateFile.toString(),
                        "--identifier",
                        "CCCD:079060001234"))
                .contains("stored beside bs-0123")
                .contains("UID=CCCD:079060001234");
        assertThat(on(token, pin, "test", "--label", "bs-0123"))
                .contains(" good ")
                .doesNotContain("NOT");
        assertThat(on(token, pin, "list"))
                .contains("key bs-0123")
                .contains("Nguyễn Văn An")
                .contains("UID=CCCD:079060001234")
                .doesNotContain("=#");
    }

    @Test
    void makesNoTokenOnARealDevice() {
        assertThatThrownBy(() -> hsm("init-test-token", "--token", "x", "--module", "/opt/luna/libCryptoki2_64.so"))
                .hasMessageContaining("vendor's tool");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "make-coffee | unknown command make-coffee",
                "generate-key --lable bs-0123 | generate-key has no option --lable",
                "generate-key --label | options are pairs",
                "csr bs-0123 | options are pairs",
                "csr --token x --subject CN=An --out y | there is no file hsm-pin",
                "csr --token x --subject An --out y | --subject is not a name",
                "generate-key --token x --label y --kind RSA_1024 | --kind is one of RSA_2048",
                "test --device no-such-device --token x --label y | no library of no-such-device",
                "test --module /no/such/library.so --token x --label y | the vendor's library cannot be loaded",
                "list --token | options are pairs",
                "import-certificate --token x --label y --certificate no-such.pem | there is no file no-such.pem"
            })
    void saysInWordsWhatIsWrong(String line, String words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        HsmProgram program = new HsmProgram(new PrintStream(said, true, StandardCharsets.UTF_8), CLOCK);
        String[] asked = line.split(" ");
        String[] all = asked;
        if (line.contains("--token x")) {
            all = java.util.Arrays.copyOf(asked, asked.length + 4);
            System.arraycopy(
                    new String[] {"--pin-file", "hsm-pin", "--hsm-config", "../../hsm-config"},
                    0,
                    all,
                    asked.length,
                    4);
        }
        String[] arguments = all;

        assertThatThrownBy(() -> program.run(arguments)).isInstanceOf(CeremonyStopped.class);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(words).hasLineCount(1);
    }

    @Test
    void tellsThatThePinIsWrongAndCounted() throws IOException {
        Path pin = Files.writeString(folder.resolve("pin"), "1234\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), "9999\n");
        hsm("init-test-token", "--token", "Sai PIN", "--pin-file", pin.toString(), "--so-pin-file", pin.toString());

        assertThatThrownBy(() -> on("Sai PIN", wrong, "list"))
                .hasMessageContaining("the PIN is wrong")
                .hasMessageContaining("CKR_PIN_INCORRECT")
                .hasMessageNotContaining("9999");
        assertThatThrownBy(() -> on("Không có", pin, "list")).hasMessageContaining("no such token is present");
        assertThatThrownBy(() -> on("Sai PIN", pin, "test", "--label", "bs-9999"))
                .hasMessageContaining("holds no key bs-9999");
    }

    @Test
    void hasNoOptionForAPin() throws IOException {
        assertThat(hsm("help")).doesNotContain("--pin ").contains("--pin-file");
    }

    private String on(String token, Path pin, String command, String... more) throws IOException {
        String[] arguments = new String[more.length + 5];
        System.arraycopy(new String[] {command, "--token", token, "--pin-file", pin.toString()}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return hsm(arguments);
    }

    private static String hsm(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + (arguments.length == 1 ? 0 : 2));
        if (arguments.length > 1) {
            all[arguments.length] = "--hsm-config";
            all[arguments.length + 1] = "../../hsm-config";
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new HsmProgram(new PrintStream(said, true, StandardCharsets.UTF_8), CLOCK).run(all);
        return said.toString(StandardCharsets.UTF_8);
    }

    /** The request as another library reads it, its signature verified. */
    private static PublicKey publicKeyOf(Path request) throws Exception {
        try (PEMParser parser = new PEMParser(Files.newBufferedReader(request))) {
            JcaPKCS10CertificationRequest read =
                    new JcaPKCS10CertificationRequest((PKCS10CertificationRequest) parser.readObject());
            assertThat(read.isSignatureValid(new JcaContentVerifierProviderBuilder().build(read.getPublicKey())))
                    .isTrue();
            assertThat(read.getSubject().toString()).contains("UID=CCCD:079060001234");
            return read.getPublicKey();
        }
    }

    private static void certify(PublicKey key, Path file) throws Exception {
        TestPki pki = TestPki.ephemeral(CLOCK, URI.create("http://127.0.0.1:9"));
        X509Certificate certificate = pki.issue(Person.named("Nguyễn Văn An", "CCCD:079060001234"), key);
        Files.writeString(
                file,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }
}
