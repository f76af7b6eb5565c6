package vn.kyluu.ades.revocation;

import java.io.IOException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.SingleResp;
import vn.kyluu.ades.digest.Octets;

/** When an authority will know more (RFC 6960, 4.2.2.1; RFC 5280, 5.1.2.5). */
final class NextUpdate {
    private NextUpdate() {}

    /** Empty if the answer does not say. */
    static Optional<Instant> of(RevocationAnswer.Proof proof) {
        try {
            return switch (proof.kind()) {
                case OCSP -> ocsp(proof.der());
                case CRL -> {
                    X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509")
                            .generateCRL(proof.der().newInputStream());
                    yield Optional.ofNullable(list.getNextUpdate()).map(Date::toInstant);
                }
            };
        } catch (IOException | OCSPException | CRLException | CertificateException e) {
            throw new IllegalStateException("an answer that was read before", e);
        }
    }

    private static Optional<Instant> ocsp(Octets response) throws IOException, OCSPException {
        BasicOCSPResp basic = (BasicOCSPResp) new OCSPResp(response.toByteArray()).getResponseObject();
        return Arrays.stream(basic.getResponses())
                .map(SingleResp::getNextUpdate)
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .min(Comparator.naturalOrder());
    }
}
