package vn.kyluu.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SignatureMechanismTest {
    private static final byte[] LONG = HexFormat.of().parseHex("00112233445566778899aabbccddeeff".repeat(4));

    /** Not every token drops the rest itself, as SoftHSM does. */
    @Test
    void givesAShortCurveOnlyTheLeftmostOctetsOfALongDigest() {
        assertThat(SignatureMechanism.ECDSA_SHA512.input(LONG, KeyKind.EC_P256))
                .isEqualTo(java.util.Arrays.copyOf(LONG, 32));
        assertThat(SignatureMechanism.ECDSA_SHA512.input(LONG, KeyKind.EC_P521)).isEqualTo(LONG);
    }

    @Test
    void wrapsADigestForPkcs1InADigestInfoOfTheRightLength() {
        byte[] input = SignatureMechanism.RSA_PKCS1_SHA512.input(LONG, KeyKind.RSA_3072);

        assertThat(input).endsWith(LONG);
        assertThat(input[1]).as("length of the SEQUENCE").isEqualTo((byte) (input.length - 2));
        assertThat(input[input.length - LONG.length - 1])
                .as("length of the digest")
                .isEqualTo((byte) LONG.length);
    }

    @Test
    void namesTheSameNineWaysAsTheSignaturesThatHoldThem() {
        assertThat(SignatureMechanism.values())
                .extracting(Enum::name)
                .containsExactly(
                        "RSA_PKCS1_SHA256",
                        "RSA_PKCS1_SHA384",
                        "RSA_PKCS1_SHA512",
                        "RSA_PSS_SHA256",
                        "RSA_PSS_SHA384",
                        "RSA_PSS_SHA512",
                        "ECDSA_SHA256",
                        "ECDSA_SHA384",
                        "ECDSA_SHA512");
    }
}
