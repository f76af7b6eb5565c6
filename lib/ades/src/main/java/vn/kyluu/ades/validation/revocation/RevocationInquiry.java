package vn.kyluu.ades.validation.revocation;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.kyluu.ades.responder.Responder;

/** Asks the issuer of a certificate whether it took it back. Thread-safe. */
public final class RevocationInquiry {
    private static final int LONGEST_OCSP = 256 * 1024;
    private static final int LONGEST_CRL = 64 * 1024 * 1024;

    private final OcspInquiry ocsp;
    private final CrlInquiry crl;

    /** Waits that long for each answer. */
    public RevocationInquiry(Duration timeout) {
        ocsp = new OcspInquiry(new Responder(timeout, LONGEST_OCSP));
        crl = new CrlInquiry(new Responder(timeout, LONGEST_CRL));
    }

    /** Asks for a certificate whose path to a trust anchor is already proved. */
    public RevocationAnswer about(X509Certificate certificate, X509Certificate issuer, Instant now) {
        PublishedAddresses addresses = PublishedAddresses.of(certificate);
        for (URI address : addresses.ocsp()) {
            Optional<RevocationAnswer> answer = ocsp.ask(address, certificate, issuer, now);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        for (URI address : addresses.crl()) {
            Optional<RevocationAnswer> answer = crl.ask(address, certificate, issuer, now);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        boolean offersOcsp = !addresses.ocsp().isEmpty() || addresses.crl().isEmpty();
        return new RevocationAnswer.Silent(offersOcsp ? "OCSP" : "CRL");
    }
}
