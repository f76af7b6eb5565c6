package vn.kyluu.signing.http;

import java.util.List;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.certificate.MalformedCertificate;
import vn.kyluu.signing.http.problem.RequestRefusal;

/** Certificate chains as workstations send them: Base64 of DER, the signer's certificate first. */
final class Chains {
    private Chains() {}

    /**
     * The chain.
     *
     * @throws RequestRefusal malformed at {@code certificateChain}
     */
    static CertificateChain of(List<String> encoded) {
        try {
            return CertificateChain.ofDer(encoded.stream()
                    .map(each -> Binary.of(each, "certificateChain"))
                    .toList());
        } catch (MalformedCertificate e) {
            throw RequestRefusal.malformed("certificateChain", e);
        }
    }
}
