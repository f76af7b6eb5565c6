package vn.kyluu.ades.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"secp256r1", "secp384r1", "secp521r1"})
    void knowsAKeyAgainAfterManyOthers(String name) throws Exception {
        KeyPair first = keys(name);
        for (int i = 0; i < 300; i++) {
            KeyPair each = i % 100 == 0 ? first : keys(name);
            Octets value = sign(each, DigestAlgorithm.SHA256);
            NistCurve curve = NistCurve.of((ECPublicKey) each.getPublic()).orElseThrow();

            assertThat(curve.verifies((ECPublicKey) each.getPublic(), DigestAlgorithm.SHA256, DATA, value))
                    .isTrue();
        }
    }

    @Test
    void refusesNumbersBeyondTheOrder() throws Exception {
        KeyPair keys = keys("secp256r1");
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        BigInteger order = key.getParams().getOrder();
        ASN1Sequence pair =
                ASN1Sequence.getInstance(sign(keys, DigestAlgorithm.SHA256).toByteArray());
        BigInteger r = ASN1Integer.getInstance(pair.getObjectAt(0)).getValue();
        BigInteger s = ASN1Integer.getInstance(pair.getObjectAt(1)).getValue();

        assertThat(verifies(key, r, s)).isTrue();
        assertThat(verifies(key, r.add(order), s)).isFalse();
        assertThat(verifies(key, r, s.add(order))).isFalse();
        assertThat(verifies(key, r, order)).isFalse();
        assertThat(verifies(key, r.subtract(order), s)).isFalse();
        assertThat(verifies(key, BigInteger.ZERO, s)).isFalse();
    }

    private static boolean verifies(ECPublicKey key, BigInteger r, BigInteger s) throws Exception {
        byte[] der = new DERSequence(new ASN1Encodable[] {new ASN1Integer(r), new ASN1Integer(s)}).getEncoded();
        return NistCurve.of(key).orElseThrow().verifies(key, DigestAlgorithm.SHA256, DATA, Octets.of(der));
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
