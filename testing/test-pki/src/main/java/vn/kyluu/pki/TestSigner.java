package vn.kyluu.pki;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A signer whose key lies in memory.
 *
 * @param chain leaf first, root last
 */
public record TestSigner(X509Certificate certificate, List<X509Certificate> chain, PrivateKey key) {
    public TestSigner {
        chain = List.copyOf(chain);
    }

    /**
     * Signs with the JDK.
     *
     * @param jcaName such as {@code SHA256withRSA}, {@code SHA384withECDSA}, or {@code NONEwithECDSA} over a digest
     * @return RSA: the raw value; ECDSA: DER {@code SEQUENCE{r, s}}
     */
    public byte[] sign(String jcaName, byte[] data) {
        try {
            Signature signature = Signature.getInstance(jcaName);
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with " + jcaName, e);
        }
    }

    @Override
    public String toString() {
        return "TestSigner[" + certificate.getSubjectX500Principal().getName() + "]";
    }
}
