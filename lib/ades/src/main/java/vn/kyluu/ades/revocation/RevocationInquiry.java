package vn.kyluu.ades.revocation;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kyluu.ades.certificate.ResponderAddresses;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.responder.Responder;
import vn.kyluu.ades.responder.ResponderFailure;

/** Asks the issuer of a certificate whether it took it back. Thread-safe. */
public final class RevocationInquiry {
    private static final int LONGEST_OCSP = 256 * 1024;
    private static final int LONGEST_CRL = 64 * 1024 * 1024;

    private static final int LONGEST_CERTIFICATE = 256 * 1024;

    private final boolean online;
    private final OcspInquiry ocsp;
    private final CrlInquiry crl;
    private final Responder certificates;
    private final Remembered remembered;
    private final List<ResponderAddresses> moved;

    /** Asks as the settings say. */
    public RevocationInquiry(RevocationSettings settings) {
        ocsp = new OcspInquiry(new Responder(settings.timeout(), LONGEST_OCSP));
        crl = new CrlInquiry(new Responder(settings.timeout(), LONGEST_CRL));
        certificates = new Responder(settings.timeout(), LONGEST_CERTIFICATE);
        online = settings.online();
        remembered = new Remembered(settings.memory());
        moved = settings.addresses();
    }

    /** Asks for a certificate whose path to a trust anchor is already proved. */
    public RevocationAnswer about(X509Certificate certificate, X509Certificate issuer, Instant now) {
        return remembered
                .about(certificate, now)
                .orElseGet(() -> remembered.keep(certificate, ask(certificate, issuer, now), now));
    }

    /** The same for what will be kept as evidence: nothing remembered serves, but what is remembered of authorities (R5). */
    public RevocationAnswer anew(X509Certificate certificate, X509Certificate issuer, Instant now) {
        return certificate.getBasicConstraints() >= 0
                ? about(certificate, issuer, now)
                : remembered.keep(certificate, ask(certificate, issuer, now), now);
    }

    /** What lies where a certificate says its issuer's can be had (RFC 5280, 4.2.2.1); empty if nothing comes. */
    public Optional<Octets> published(URI address, Instant now) {
        return first(List.of(address), now, each -> {
            try {
                return Optional.of(certificates.get(each));
            } catch (ResponderFailure e) {
                // a certificate that cannot be had is missing: the caller judges what that means
                return Optional.empty();
            }
        });
    }

    /** Whether anybody may be asked at all. */
    public boolean isOnline() {
        return online;
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

    private <T> Optional<T> first(List<URI> addresses, Instant now, Function<URI, Optional<T>> question) {
        for (URI address : addresses) {
            if (!remembered.isSilent(address, now)) {
                Optional<T> answer = question.apply(address);
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
