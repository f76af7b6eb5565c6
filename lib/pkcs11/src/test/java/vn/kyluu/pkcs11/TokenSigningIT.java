package vn.kyluu.pkcs11;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** R3, R4: what a token signs, others verify: the JDK and OpenSSL. */
class TokenSigningIT {
    private static final byte[] TEXT = "Tóm tắt hồ sơ bệnh án".getBytes(UTF_8);
    private static final Map<KeyKind, TokenKey> KEYS = new EnumMap<>(KeyKind.class);
    private static SoftHsm softHsm;

    @BeforeAll
    static void makeKeys() throws IOException {
        softHsm = new SoftHsm();
        Token token = softHsm.loggedIn(2);
        for (KeyKind kind : List.of(KeyKind.RSA_3072, KeyKind.EC_P256, KeyKind.EC_P384, KeyKind.EC_P521)) {
            KEYS.put(kind, token.generate("khoá " + kind, kind));
        }
    }

    @AfterAll
    static void close() {
        softHsm.close();
    }

    static Stream<Arguments> pairs() {
        return KEYS.values().stream()
                .flatMap(key -> key.mechanisms().stream().sorted().map(mechanism -> Arguments.of(key, mechanism)));
    }

    @Test
    void offersWhatTheTokensMechanismListHas() {
        assertThat(KEYS.get(KeyKind.RSA_3072).mechanisms()).hasSize(6).allMatch(SignatureMechanism::isRsa);
        assertThat(KEYS.get(KeyKind.EC_P256).mechanisms())
                .containsExactlyInAnyOrder(
                        SignatureMechanism.ECDSA_SHA256,
                        SignatureMechanism.ECDSA_SHA384,
                        SignatureMechanism.ECDSA_SHA512);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theJdkVerifiesIt(TokenKey key, SignatureMechanism mechanism) throws GeneralSecurityException {
        byte[] signature = key.sign(mechanism, digest(mechanism));

        assertThat(verifier(key, mechanism).verify(signature)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void openSslVerifiesIt(TokenKey key, SignatureMechanism mechanism, @TempDir Path folder)
            throws GeneralSecurityException, IOException, InterruptedException {
        assumeTrue(
                run(folder, List.of("openssl", "version")) == 0, "OpenSSL is not installed: no outsider verified this");
        Files.write(folder.resolve("text"), TEXT);
        Files.write(folder.resolve("signature"), key.sign(mechanism, digest(mechanism)));
        Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(key.publicKey().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        List<String> command = new ArrayList<>(List.of(
                "openssl",
                "dgst",
                "-sha" + 8 * mechanism.digestLength(),
                "-verify",
                "key.pem",
                "-signature",
                "signature"));
        if (mechanism.name().contains("PSS")) {
            command.addAll(List.of("-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:digest"));
        }
        command.add("text");

        assertThat(run(folder, command)).isZero();
        Files.writeString(folder.resolve("text"), "another text");
        assertThat(run(folder, command)).isNotZero();
    }

    @Test
    void refusesAMechanismOfAnotherKindOfKey() {
        assertThatThrownBy(() -> KEYS.get(KeyKind.EC_P256).sign(SignatureMechanism.RSA_PSS_SHA256, new byte[32]))
                .isInstanceOfSatisfying(
                        TokenFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(TokenFailure.Reason.MECHANISM_UNSUPPORTED));
    }

    @Test
    void refusesADigestOfAnotherLength() {
        assertThatThrownBy(() -> KEYS.get(KeyKind.EC_P256).sign(SignatureMechanism.ECDSA_SHA256, new byte[20]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] digest(SignatureMechanism mechanism) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-" + 8 * mechanism.digestLength()).digest(TEXT);
    }

    private static Signature verifier(TokenKey key, SignatureMechanism mechanism) throws GeneralSecurityException {
        int bits = 8 * mechanism.digestLength();
        boolean pss = mechanism.name().contains("PSS");
        Signature verifier = Signature.getInstance(
                pss ? "RSASSA-PSS" : "SHA" + bits + "with" + (mechanism.isRsa() ? "RSA" : "ECDSA"));
        if (pss) {
            String digest = "SHA-" + bits;
            verifier.setParameter(
                    new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), mechanism.digestLength(), 1));
        }
        verifier.initVerify(key.publicKey());
        verifier.update(TEXT);
        return verifier;
    }

    private static int run(Path folder, List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
