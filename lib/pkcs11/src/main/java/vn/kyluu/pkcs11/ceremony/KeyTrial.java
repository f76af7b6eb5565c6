package vn.kyluu.pkcs11.ceremony;

import java.io.IOException;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Locale;
import java.util.TreeSet;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.SignatureMechanism;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenKey;

/** {@code hsm test}: signs with a key in every way it offers and verifies that by its public half, outside the token. */
final class KeyTrial {
    private static final byte[] TEXT = "KyLuu tries a key".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final PrintStream out;

    KeyTrial(PrintStream out) {
        this.out = out;
    }

    void run(Options options) throws IOException {
        try (Pkcs11Module module = options.open();
                Token token = options.login(module)) {
            TokenKey key = Keys.labelled(token, options.get("label"));
            out.printf(
                    Locale.ROOT,
                    "key %s · %s · %s%n",
                    key.label(),
                    key.kind(),
                    key.certificate().map(Names::of).orElse("no certificate"));
            boolean good = true;
            for (SignatureMechanism mechanism : new TreeSet<>(key.mechanisms())) {
                long begun = System.nanoTime();
                byte[] value = key.sign(mechanism, digest(mechanism));
                double millis = (System.nanoTime() - begun) / 1e6;
                boolean verified = verifies(key.publicKey(), mechanism, value);
                good &= verified;
                out.printf(
                        Locale.ROOT, "  %-16s %s  %.1f ms%n", mechanism, verified ? "good" : "DOES NOT VERIFY", millis);
            }
            if (!good) {
                throw new CeremonyStopped("a signature does not verify: do not use this key");
            }
        }
    }

    private static byte[] digest(SignatureMechanism mechanism) {
        try {
            return MessageDigest.getInstance(hash(mechanism)).digest(TEXT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks " + hash(mechanism), e);
        }
    }

    private static String hash(SignatureMechanism mechanism) {
        return "SHA-" + 8 * mechanism.digestLength();
    }

    private static boolean verifies(PublicKey key, SignatureMechanism mechanism, byte[] value) {
        int bits = 8 * mechanism.digestLength();
        try {
            Signature verifier;
            if (!mechanism.isRsa()) {
                verifier = Signature.getInstance("SHA" + bits + "withECDSA");
            } else if (mechanism.name().startsWith("RSA_PSS")) {
                verifier = Signature.getInstance("RSASSA-PSS");
                verifier.setParameter(new PSSParameterSpec(
                        hash(mechanism),
                        "MGF1",
                        new MGF1ParameterSpec(hash(mechanism)),
                        mechanism.digestLength(),
                        PSSParameterSpec.TRAILER_FIELD_BC));
            } else {
                verifier = Signature.getInstance("SHA" + bits + "withRSA");
            }
            verifier.initVerify(key);
            verifier.update(TEXT);
            return verifier.verify(value);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
