package vn.kyluu.signing.key;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.certificate.TrustAnchors;

/** Builds the chain of a certificate from those that are known, and from where the certificate says its issuer is. */
final class Issuers {
    private static final int LONGEST = 6;

    private final CaIssuers caIssuers;
    private final TrustAnchors anchors;

    Issuers(CaIssuers caIssuers, TrustAnchors anchors) {
        this.caIssuers = caIssuers;
        this.anchors = anchors;
    }

    /** The leaf and as many issuers as can be found; a chain that stays short is judged later, when it is used. */
    CertificateChain chainOf(SigningCertificate leaf, Collection<X509Certificate> given) {
        List<X509Certificate> known = new ArrayList<>(given);
        known.addAll(anchors.certificates());
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(leaf.x509());
        while (chain.size() < LONGEST) {
            X509Certificate last = chain.get(chain.size() - 1);
            if (last.getSubjectX500Principal().equals(last.getIssuerX500Principal())) {
                break;
            }
            Optional<X509Certificate> issuer =
                    issuerOf(last, known).or(() -> caIssuers.of(last).filter(found -> issued(found, last)));
            if (issuer.isEmpty()) {
                break;
            }
            chain.add(issuer.get());
        }
        return CertificateChain.of(chain.toArray(X509Certificate[]::new));
    }

    private static Optional<X509Certificate> issuerOf(X509Certificate certificate, List<X509Certificate> known) {
        return known.stream().filter(each -> issued(each, certificate)).findFirst();
    }

    private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        if (!issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
