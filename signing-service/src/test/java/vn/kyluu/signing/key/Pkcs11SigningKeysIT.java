package vn.kyluu.signing.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.pkcs11.KeyKind;
import vn.kyluu.pkcs11.ModuleCatalog;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.SoftToken;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenKey;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;
import vn.kyluu.signing.Values;

/** On a real SoftHSM. */
class Pkcs11SigningKeysIT extends SigningKeysContractTest {
    private static final String TOKEN = "benh-vien-" + ProcessHandle.current().pid();
    private static final TestPki PKI = TestPki.ephemeral(Clock.systemUTC(), URI.create("http://127.0.0.1:1"));
    private static Pkcs11SigningKeys keys;

    @BeforeAll
    static void makeAToken() throws IOException {
        Path configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
        SoftToken.configure(configuration.getParent());
        try (Pkcs11Module module = Pkcs11Module.load(library());
                Token token = SoftToken.initialize(module, TOKEN, pin("87654321"), pin("1234"))
                        .login(pin("1234"), 2)) {
            enrol(token, "bac-si", KeyKind.EC_P256);
            enrol(token, "truong-khoa", KeyKind.RSA_2048);
            token.generate("chua-co-chung-thu", KeyKind.EC_P256);
        }
        Path pinFile = Files.writeString(configuration.resolveSibling("pin"), "1234\n");
        keys = Pkcs11SigningKeys.open(
                List.of(HsmSlot.ofService(library(), TOKEN, pinFile)), 2, Duration.ofSeconds(5), false);
    }

    @AfterAll
    static void letGo() {
        keys.close();
    }

    @Override
    SigningKeys keys() {
        return keys;
    }

    @Test
    void refusesACertificateThatIsNotTheKeys() {
        SigningCertificate others = certificateOf("truong-khoa");
        DataToBeSigned data =
                DataToBeSigned.of(SignatureAlgorithm.ECDSA_SHA256.digestAlgorithm(), Values.octets("dữ liệu"));
        assertThatThrownBy(() -> keys.sign("bac-si", others, SignatureAlgorithm.ECDSA_SHA256, data.digest()))
                .isInstanceOfSatisfying(
                        KeyRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(KeyRefusal.Reason.CERTIFICATE_NOT_YOURS));
    }

    @Test
    void offersPssOnlyIfConfigured() {
        assertThat(keys.algorithms("truong-khoa", certificateOf("truong-khoa")))
                .contains(SignatureAlgorithm.RSA_PKCS1_SHA256)
                .doesNotContain(SignatureAlgorithm.RSA_PSS_SHA256);
    }

    @Test
    void saysThatAKeyHasNoCertificateYet() {
        assertThat(keys.find("chua-co-chung-thu").orElseThrow().certificate()).isEmpty();
    }

    @Test
    void refusesAKeyThatIsNotThere() {
        assertThatThrownBy(() -> keys.algorithms("khong-co", certificateOf("bac-si")))
                .isInstanceOfSatisfying(
                        KeyRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(KeyRefusal.Reason.KEY_UNKNOWN));
    }

    private static SigningCertificate certificateOf(String label) {
        return keys.find(label).orElseThrow().certificate().orElseThrow();
    }

    private static void enrol(Token token, String label, KeyKind kind) {
        TokenKey key = token.generate(label, kind);
        token.store(label, PKI.issue(Person.named("Nguyễn Văn Thử", "CCCD:079000000001"), key.publicKey()));
    }

    private static Pin pin(String digits) {
        return Pin.of(digits.toCharArray());
    }

    private static Path library() throws IOException {
        return ModuleCatalog.read(Path.of("..", "hsm-config"))
                .moduleOf("softhsm2")
                .orElseThrow(() -> new IllegalStateException("install the package softhsm2"));
    }
}
