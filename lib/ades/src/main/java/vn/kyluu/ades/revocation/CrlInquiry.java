package vn.kyluu.ades.revocation;

import java.net.URI;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.responder.Responder;
import vn.kyluu.ades.responder.ResponderFailure;

/** Looks one certificate up in the list that its issuer publishes (RFC 5280, clause 6.3). */
final class CrlInquiry {
    private final Responder responder;

    CrlInquiry(Responder responder) {
        this.responder = responder;
    }

    /** Empty if there is no list that counts. */
    Optional<RevocationAnswer> ask(URI address, X509Certificate certificate, X509Certificate issuer, Instant now) {
        try {
            Octets list = responder.get(address);
            X509CRL crl = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(list.newInputStream());
            // a critical extension we do not understand (such as a partial list) makes "not listed" meaningless
            if (crl.hasUnsupportedCriticalExtension()
                    || crl.getExtensionValue("2.5.29.28") != null
                    || !Signatures.isIssuedBy(crl, issuer)
                    || !Freshness.isFresh(crl.getThisUpdate(), crl.getNextUpdate(), now)) {
                return Optional.empty();
            }
            RevocationAnswer.Proof proof = RevocationAnswer.Proof.crl(Octets.of(crl.getEncoded()));
            X509CRLEntry entry = crl.getRevokedCertificate(certificate);
            if (entry == null || entry.getRevocationDate().toInstant().isAfter(now)) {
                return Optional.of(new RevocationAnswer.Good(proof));
            }
            return Optional.of(new RevocationAnswer.Revoked(
                    entry.getRevocationDate().toInstant(), ReasonNames.of(entry.getRevocationReason()), proof));
        } catch (ResponderFailure | CRLException | CertificateException e) {
            // silence and nonsense come to the same: there is no list
            return Optional.empty();
        }
    }
}
