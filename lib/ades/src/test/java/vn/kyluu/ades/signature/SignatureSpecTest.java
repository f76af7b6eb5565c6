package vn.kyluu.ades.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;
import vn.kyluu.pki.TestSigner;

class SignatureSpecTest {
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00.987654Z");
    private static final TestSigner SIGNER = TestPki.ephemeral(
                    Clock.fixed(NOON, ZoneOffset.UTC), URI.create("http://127.0.0.1:1/"))
            .signer(Person.named("Phạm Đức Huỳnh", "CCCD:2"));

    @Test
    void countsWholeSeconds() {
        assertThat(spec("doctor", SignatureAlgorithm.ECDSA_SHA256).signingTime())
                .isEqualTo(Instant.parse("2026-11-20T05:00:00Z"));
    }

    @Test
    void doesNotPrintTheSignersName() {
        assertThat(spec("doctor", SignatureAlgorithm.ECDSA_SHA256).toString()).doesNotContain("Huỳnh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Doctor", "1st", "head nurse", "a.b", "x/../y", "đ"})
    void refusesAStepThatIsNoName(String step) {
        assertThatThrownBy(() -> spec(step, SignatureAlgorithm.ECDSA_SHA256))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnAlgorithmOfAnotherKindOfKey() {
        assertThatThrownBy(() -> spec("doctor", SignatureAlgorithm.RSA_PSS_SHA256))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aValueVerifiesOnlyOverItsOwnData() {
        SignatureSpec spec = spec("doctor", SignatureAlgorithm.ECDSA_SHA256);
        DataToBeSigned data = DataToBeSigned.of(spec.algorithm().digestAlgorithm(), Octets.of(new byte[] {1}));
        DataToBeSigned other = DataToBeSigned.of(spec.algorithm().digestAlgorithm(), Octets.of(new byte[] {2}));
        SignatureValue value =
                new SignatureValue(spec.algorithm(), Octets.of(SIGNER.sign("SHA256withECDSA", new byte[] {1})));
        assertThat(value.verifies(data, spec.chain().leaf())).isTrue();
        assertThat(value.verifies(other, spec.chain().leaf())).isFalse();
        SignatureValue garbled = new SignatureValue(spec.algorithm(), Octets.of(new byte[] {0x30, 1}));
        assertThat(garbled.verifies(data, spec.chain().leaf())).isFalse();
    }

    private static SignatureSpec spec(String step, SignatureAlgorithm algorithm) {
        return new SignatureSpec(
                SignatureFormat.PADES,
                step,
                CertificateChain.of(SIGNER.chain().toArray(X509Certificate[]::new)),
                algorithm,
                NOON,
                new SignerAppearance("Phạm Đức Huỳnh", "Điều dưỡng", ZoneId.of("Asia/Ho_Chi_Minh")),
                Position.FIRST);
    }
}
