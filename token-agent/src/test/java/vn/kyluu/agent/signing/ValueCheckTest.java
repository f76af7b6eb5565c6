package vn.kyluu.agent.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kyluu.pkcs11.SignatureMechanism;

/** Our reading of RFC 8017 beside the JDK's. */
class ValueCheckTest {
    private static final byte[] MESSAGE = "Tóm tắt hồ sơ bệnh án".getBytes(StandardCharsets.UTF_8);
    private static KeyPair rsa;
    private static KeyPair odd;

    @BeforeAll
    static void makeKeys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        rsa = generator.generateKeyPair();
        generator.initialize(2049);
        odd = generator.generateKeyPair();
    }

    @Test
    void knowsEachSignatureOfTheJdkAndNoOther() throws Exception {
        for (String bits : new String[] {"256", "384", "512"}) {
            check(rsa, "PKCS1", bits, value(rsa, "SHA" + bits + "withRSA"));
            check(rsa, "PSS", bits, pss(rsa, bits));
            // one bit more than whole octets: the block is one octet shorter than the modulus
            check(odd, "PSS", bits, pss(odd, bits));
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair ec = generator.generateKeyPair();
        byte[] value = value(ec, "SHA256withECDSA");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(MESSAGE);
        assertThat(ValueCheck.isSignature(ec.getPublic(), SignatureMechanism.ECDSA_SHA256, digest, value))
                .isTrue();
        digest[0] ^= 1;
        assertThat(ValueCheck.isSignature(ec.getPublic(), SignatureMechanism.ECDSA_SHA256, digest, value))
                .isFalse();
        assertThat(ValueCheck.isSignature(ec.getPublic(), SignatureMechanism.ECDSA_SHA256, digest, new byte[70]))
                .isFalse();
    }

    private static void check(KeyPair key, String padding, String bits, byte[] value) throws Exception {
        SignatureMechanism mechanism = SignatureMechanism.valueOf("RSA_" + padding + "_SHA" + bits);
        byte[] digest = MessageDigest.getInstance("SHA-" + bits).digest(MESSAGE);
        assertThat(ValueCheck.isSignature(key.getPublic(), mechanism, digest, value))
                .isTrue();
        SignatureMechanism other =
                SignatureMechanism.valueOf("RSA_" + (padding.equals("PSS") ? "PKCS1" : "PSS") + "_SHA" + bits);
        assertThat(ValueCheck.isSignature(key.getPublic(), other, digest, value))
                .isFalse();
        digest[5] ^= 4;
        assertThat(ValueCheck.isSignature(key.getPublic(), mechanism, digest, value))
                .isFalse();
        digest[5] ^= 4;
        value[40] ^= 4;
        assertThat(ValueCheck.isSignature(key.getPublic(), mechanism, digest, value))
                .isFalse();
        assertThat(ValueCheck.isSignature(key.getPublic(), mechanism, digest, new byte[value.length]))
                .isFalse();
        assertThat(ValueCheck.isSignature(key.getPublic(), mechanism, digest, new byte[3]))
                .isFalse();
    }

    private static byte[] value(KeyPair key, String algorithm) throws Exception {
        Signature signer = Signature.getInstance(algorithm);
        signer.initSign(key.getPrivate());
        signer.update(MESSAGE);
        return signer.sign();
    }

    private static byte[] pss(KeyPair key, String bits) throws Exception {
        Signature signer = Signature.getInstance("RSASSA-PSS");
        String hash = "SHA-" + bits;
        signer.setParameter(
                new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), Integer.parseInt(bits) / 8, 1));
        signer.initSign(key.getPrivate());
        signer.update(MESSAGE);
        return signer.sign();
    }
}
