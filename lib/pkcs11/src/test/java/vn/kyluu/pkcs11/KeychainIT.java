package vn.kyluu.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.faulty.FaultPage.Fault;
import vn.kyluu.faulty.FaultPage.Presence;
import vn.kyluu.faulty.FaultyModule;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;

/** Two modules in two workers, the second token a clone of the first. */
@Timeout(60)
class KeychainIT {
    private static final byte[] DIGEST = new byte[32];

    @TempDir
    private Path folder;

    private FaultyModule one;
    private FaultyModule two;
    private Pkcs11Module first;
    private Pkcs11Module second;
    private Keychain keychain;
    private X509Certificate certificate;
    private X509Certificate onFirstOnly;

    @BeforeEach
    void cloneAToken() throws IOException {
        Assumptions.assumeTrue(FaultyModule.compiler().isPresent(), "no C compiler on this machine");
        one = FaultyModule.build(Files.createDirectories(folder.resolve("one")), SoftHsm.library());
        one.initializeToken("Con dấu");
        TestPki pki = TestPki.ephemeral(Clock.systemUTC(), URI.create("http://127.0.0.1:9"));
        first = open(one);
        Token token = first.slot("Con dấu").login(SoftHsm.pin("1234"), 4);
        certificate = certify(pki, token, "con-dau");
        two = one.copyTo(Files.createDirectories(folder.resolve("two")));
        onFirstOnly = certify(pki, token, "bs-0123");
        second = open(two);
        keychain = new Keychain(List.of(token, second.slot("Con dấu").login(SoftHsm.pin("1234"), 4)));
    }

    private static Pkcs11Module open(FaultyModule faulty) {
        return Pkcs11Module.inWorker(
                faulty.library(),
                WorkerSettings.standard()
                        .withEnvironment(faulty.environment())
                        .withCallDeadline(Duration.ofSeconds(1)));
    }

    private static X509Certificate certify(TestPki pki, Token token, String label) {
        TokenKey key = token.generate(label, KeyKind.EC_P256);
        X509Certificate certificate = pki.issue(Person.named("Bệnh viện " + label, "MST:0100109106"), key.publicKey());
        token.store(label, certificate);
        return certificate;
    }

    @AfterEach
    void end() {
        if (second != null) {
            first.close();
            second.close();
            assertThat(one.page().wrongPins() + two.page().wrongPins()).isZero();
        }
    }

    @Test
    void sharesTheWork() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(signs(certificate)).isTrue();
        }

        assertThat(one.page().calls("C_SignInit")).isEqualTo(5);
        assertThat(two.page().calls("C_SignInit")).isEqualTo(5);
        assertThat(keychain.keysOf(certificate)).hasSize(2);
    }

    @Test
    void standsInForATokenThatIsGone() throws Exception {
        assertThat(signs(certificate)).isTrue();
        one.page().tokenIs(Presence.REMOVED);

        for (int i = 0; i < 20; i++) {
            assertThat(signs(certificate)).isTrue();
        }
    }

    @Test
    void standsInForAModuleThatHangs() throws Exception {
        assertThat(signs(certificate)).isTrue();
        one.page().order("C_Sign", Fault.HANG, 100, 0, Duration.ZERO);

        for (int i = 0; i < 4; i++) {
            assertThat(signs(certificate)).isTrue();
        }
    }

    @Test
    void signsWithAKeyThatOneTokenHoldsOnly() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(signs(onFirstOnly)).isTrue();
        }
        assertThat(two.page().calls("C_Sign")).isZero();
        assertThat(keychain.key("bs-0123")).isPresent();
    }

    @Test
    void looksAKeyUpOnceAndAgainAfterTheTokenChanged() throws Exception {
        assertThat(signs(certificate)).isTrue();
        assertThat(signs(certificate)).isTrue();
        long searches = one.page().calls("C_FindObjectsInit");
        signs(certificate);
        signs(certificate);
        assertThat(one.page().calls("C_FindObjectsInit")).isEqualTo(searches);

        one.page().order("C_SignInit", Fault.DROP_SESSIONS);
        signs(certificate);
        signs(certificate);
        signs(certificate);
        signs(certificate);

        assertThat(one.page().calls("C_FindObjectsInit")).isGreaterThan(searches + 1);
    }

    @Test
    void tellsWhyWhenNoneCan() {
        one.page().answer("C_SignInit", CKR_MECHANISM_INVALID, 1);
        two.page().answer("C_SignInit", CKR_MECHANISM_INVALID, 1);

        assertThatThrownBy(() -> signs(certificate))
                .isInstanceOfSatisfying(
                        TokenFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(TokenFailure.Reason.MECHANISM_UNSUPPORTED));
    }

    private boolean signs(X509Certificate with) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("NONEwithECDSA");
        verifier.initVerify(with.getPublicKey());
        verifier.update(DIGEST);
        return verifier.verify(keychain.sign(with, SignatureMechanism.ECDSA_SHA256, DIGEST));
    }
}
