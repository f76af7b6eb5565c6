package vn.kyluu.signing.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.certificate.CertificateStatus;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.signing.signer.Device;

/**
 * What one session was built on.
 *
 * @param sessionId also the id of the signature, if it came to one
 * @param status {@code GOOD} or {@code UNKNOWN}: with any other no key is used
 * @param checkedAt when the status was asked for
 * @param ocspResponses in DER
 * @param crls in DER
 * @param dtbs the digest that was signed
 * @param authorizationId the consent; empty if the signer agreed at the own token
 */
public record Evidence(
        UUID sessionId,
        UUID documentId,
        String staffCode,
        CertificateChain chain,
        String status,
        Instant checkedAt,
        List<Octets> ocspResponses,
        List<Octets> crls,
        SignatureAlgorithm algorithm,
        Device device,
        Digest dtbs,
        Optional<UUID> authorizationId) {
    public Evidence {
        ocspResponses = List.copyOf(ocspResponses);
        crls = List.copyOf(crls);
    }

    /** What is known of a certificate that may be signed with: good, or unknown where the facility bears that. */
    public static Evidence of(
            UUID signature,
            UUID documentId,
            String staffCode,
            SignatureSpec spec,
            CertificateStatus status,
            Device device,
            Digest dtbs,
            Instant now) {
        Optional<CertificateStatus.Good> good = status instanceof CertificateStatus.Good known
                ? Optional.of(known)
                : Optional.<CertificateStatus.Good>empty();
        return new Evidence(
                signature,
                documentId,
                staffCode,
                spec.chain(),
                good.isPresent() ? "GOOD" : "UNKNOWN",
                good.map(CertificateStatus.Good::checkedAt).orElse(now),
                good.map(CertificateStatus.Good::ocspResponses).orElse(List.of()),
                good.map(CertificateStatus.Good::crls).orElse(List.of()),
                spec.algorithm(),
                device,
                dtbs,
                Optional.empty());
    }

    /** The same, for another session of the same signer about another digest. */
    public Evidence of(UUID otherSession, Digest otherDtbs) {
        return new Evidence(
                otherSession,
                documentId,
                staffCode,
                chain,
                status,
                checkedAt,
                ocspResponses,
                crls,
                algorithm,
                device,
                otherDtbs,
                authorizationId);
    }
}
