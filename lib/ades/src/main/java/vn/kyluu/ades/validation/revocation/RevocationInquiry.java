package vn.kyluu.ades.validation.revocation;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kyluu.ades.certificate.ResponderAddresses;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.responder.Responder;

/** Asks the issuer of a certificate whether it took it back. Thread-safe. */
public final class RevocationInquiry {
    private static final int LONGEST_OCSP = 256 * 1024;
    private static final int LONGEST_CRL = 64 * 1024 * 1024;

    private final OcspInquiry ocsp;
    private final CrlInquiry crl;
    private final Remembered remembered;
    private final List<ResponderAddresses> moved;

    /** Waits that long for each answer, and remembers none. */
    public RevocationInquiry(Duration timeout) {
        this(RevocationSettings.online(timeout));
    }

    /** Asks as the settings say. */
    public RevocationInquiry(RevocationSettings settings) {
        ocsp = new OcspInquiry(new Responder(settings.timeout(), LONGEST_OCSP));
        crl = new CrlInquiry(new Responder(settings.timeout(), LONGEST_CRL));
        remembered = new Remembered(settings.memory());
        moved = settings.addresses();
    }

    /** Asks for a certificate whose path to a trust anchor is already proved. */
    public RevocationAnswer about(X509Certificate certificate, X509Certificate issuer, Instant now) {
        return remembered
                .about(certificate, now)
                .orElseGet(() -> remembered.keep(certificate, ask(certificate, issuer, now), now));
    }

    private RevocationAnswer ask(X509Certificate certificate, X509Certificate issuer, Instant now) {
        PublishedAddresses addresses = addresses(certificate, issuer);
        Optional<RevocationAnswer> answer = first(
                        addresses.ocsp(), now, address -> ocsp.ask(address, certificate, issuer, now))
                .or(() -> first(addresses.crl(), now, address -> crl.ask(address, certificate, issuer, now)));
        if (answer.isPresent()) {
            return answer.get();
        }
        boolean offersOcsp = !addresses.ocsp().isEmpty() || addresses.crl().isEmpty();
        return new RevocationAnswer.Silent(offersOcsp ? "OCSP" : "CRL");
    }

    private Optional<RevocationAnswer> first(
            List<URI> addresses, Instant now, Function<URI, Optional<RevocationAnswer>> question) {
        for (URI address : addresses) {
            if (!remembered.isSilent(address, now)) {
                Optional<RevocationAnswer> answer = question.apply(address);
                if (answer.isPresent()) {
                    return answer;
                }
                remembered.silent(address, now);
            }
        }
        return Optional.empty();
    }

    private PublishedAddresses addresses(X509Certificate certificate, X509Certificate issuer) {
        Digest authority = SigningCertificate.of(issuer).sha256();
        return moved.stream()
                .filter(each -> each.authority().equals(authority))
                .findFirst()
                .map(each -> new PublishedAddresses(each.ocsp(), each.crl()))
                .orElseGet(() -> PublishedAddresses.of(certificate));
    }
}
