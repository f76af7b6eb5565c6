package vn.kyluu.signing.store.row;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.stream.Collectors;
import vn.kyluu.ades.certificate.CertificateChain;

/** Chains as text, so that an administrator can read a row with openssl (RFC 7468). */
final class Pem {
    private static final int LINE = 64;
    private static final Base64.Encoder ENCODER = Base64.getMimeEncoder(LINE, new byte[] {'\n'});

    private Pem() {}

    static String of(CertificateChain chain) {
        return chain.certificates().stream()
                .map(each -> "-----BEGIN CERTIFICATE-----\n"
                        + ENCODER.encodeToString(each.der().toByteArray())
                        + "\n-----END CERTIFICATE-----\n")
                .collect(Collectors.joining());
    }

    static CertificateChain chain(String pem) {
        try {
            return CertificateChain.of(CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .toArray(X509Certificate[]::new));
        } catch (CertificateException e) {
            throw new IllegalStateException("a chain we stored cannot be read", e);
        }
    }
}
