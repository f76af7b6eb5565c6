package vn.kyluu.ades.validation.path;

import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.certificate.TrustAnchors;

/**
 * A proved path (RFC 5280, clause 6.1).
 *
 * @param certificates the signer's first, the trust anchor last
 */
record CertificatePath(List<X509Certificate> certificates) {
    CertificatePath {
        certificates = List.copyOf(certificates);
    }

    /** Builds the path as of a moment from the certificates of the chain; asks nobody. Empty if there is none. */
    static Optional<CertificatePath> build(CertificateChain chain, TrustAnchors anchors, Instant at) {
        Set<TrustAnchor> trusted = anchors.certificates().stream()
                .map(anchor -> new TrustAnchor(anchor, null))
                .collect(Collectors.toSet());
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(chain.leaf().x509());
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, target);
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain.x509())));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            PKIXCertPathBuilderResult built = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            List<X509Certificate> path = new ArrayList<>();
            for (Certificate each : built.getCertPath().getCertificates()) {
                path.add((X509Certificate) each);
            }
            path.add(built.getTrustAnchor().getTrustedCert());
            return Optional.of(new CertificatePath(path));
        } catch (CertPathBuilderException e) {
            // no path: that is the answer
            return Optional.empty();
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("every Java platform has PKIX", e);
        }
    }
}
