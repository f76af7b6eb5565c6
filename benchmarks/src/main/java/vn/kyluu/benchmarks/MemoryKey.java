package vn.kyluu.benchmarks;

import java.security.GeneralSecurityException;
import java.security.Signature;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import vn.kyluu.pki.TestSigner;

/**
 * The P-256 key that both sides of a race sign with. It lies in memory and is as quick as one can be had there, since it is what the
 * race is not about: a token's takes less still ({@code hsm}).
 */
final class MemoryKey {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private final TestSigner signer;

    MemoryKey(TestSigner signer) {
        this.signer = signer;
    }

    /** DER, as X9.62 has it. */
    byte[] sign(byte[] data) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA", PROVIDER);
            signature.initSign(signer.key());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
