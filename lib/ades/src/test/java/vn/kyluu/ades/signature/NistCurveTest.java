package vn.kyluu.ades.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/** R4: what Java's own provider signs verifies, and nothing else does. */
class NistCurveTest {
    private static final Octets DATA = Octets.of("Tóm tắt hồ sơ bệnh án".getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource({"secp256r1, SHA256", "secp256r1, SHA512", "secp384r1, SHA384", "secp521r1, SHA512", "secp521r1, SHA256"
    })
    void verifiesWhatThePlatformSigns(String name, DigestAlgorithm hash) throws Exception {
        KeyPair keys = keys(name);
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ECPublicKey other = (ECPublicKey) keys(name).getPublic();
        Octets value = sign(keys, hash);
        NistCurve curve = NistCurve.of(key).orElseThrow();
        assertThat(curve.verifies(key, hash, DATA, value)).isTrue();
        assertThat(curve.verifies(other, hash, DATA, value)).isFalse();
        assertThat(curve.verifies(key, hash, Octets.of(new byte[] {1}), value)).isFalse();
        for (int i = 0; i < value.size(); i++) {
            byte[] changed = value.toByteArray();
            changed[i] ^= 1;
            assertThat(curve.verifies(key, hash, DATA, Octets.of(changed))).isFalse();
        }
        assertThat(curve.verifies(key, hash, DATA, Octets.of(new byte[0]))).isFalse();
        assertThat(curve.verifies(key, hash, DATA, value.slice(0, value.size() - 1)))
                .isFalse();
        // r and s of zero would verify anything, were they not refused
        assertThat(curve.verifies(key, hash, DATA, Octets.of(new byte[] {0x30, 6, 2, 1, 0, 2, 1, 0})))
                .isFalse();
    }

    private static Octets sign(KeyPair keys, DigestAlgorithm hash) throws Exception {
        Signature signature = Signature.getInstance(hash.name() + "withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(DATA.toByteArray());
        return Octets.of(signature.sign());
    }

    private static KeyPair keys(String name) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(name));
        return generator.generateKeyPair();
    }
}
