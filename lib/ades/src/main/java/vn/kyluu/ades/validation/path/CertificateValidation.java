package vn.kyluu.ades.validation.path;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.certificate.CertificateStatus;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revocation.RevocationAnswer;
import vn.kyluu.ades.revocation.RevocationAnswer.Proof;
import vn.kyluu.ades.revocation.RevocationInquiry;

/** Tells whether a signer's certificate is good at this moment (R1). Thread-safe; keep one, it holds connections. */
public final class CertificateValidation {
    private final TrustAnchors anchors;
    private final RevocationInquiry inquiry;
    private final Clock clock;

    /** Asks as the settings say, and shares what it learns with nobody. */
    public CertificateValidation(TrustAnchors anchors, RevocationSettings settings, Clock clock) {
        this(anchors, new RevocationInquiry(settings), clock);
    }

    /** Asks through an inquiry that others use too. */
    public CertificateValidation(TrustAnchors anchors, RevocationInquiry inquiry, Clock clock) {
        this.anchors = anchors;
        this.inquiry = inquiry;
        this.clock = clock;
    }

    /** Judges the certificate; nobody is asked before its path to a trust anchor is proved. */
    public CertificateStatus statusOf(CertificateChain chain) {
        Instant now = clock.instant();
        SigningCertificate leaf = chain.leaf();
        Optional<CertificatePath> path = CertificatePath.build(chain, anchors, within(leaf, now));
        if (path.isEmpty()) {
            return new CertificateStatus.Untrusted();
        }
        if (now.isAfter(leaf.notAfter())) {
            return new CertificateStatus.Expired(leaf.notAfter());
        }
        if (now.isBefore(leaf.notBefore())) {
            return new CertificateStatus.NotYetValid(leaf.notBefore());
        }
        if (!maySign(leaf.x509())) {
            return new CertificateStatus.WrongUsage();
        }
        if (!inquiry.isOnline()) {
            return new CertificateStatus.Unknown("OCSP");
        }
        return revocation(path.get(), now);
    }

    private CertificateStatus revocation(CertificatePath path, Instant now) {
        List<Octets> ocspResponses = new ArrayList<>();
        List<Octets> crls = new ArrayList<>();
        List<X509Certificate> certificates = path.certificates();
        for (int i = 0; i < certificates.size() - 1; i++) {
            RevocationAnswer answer = inquiry.about(certificates.get(i), certificates.get(i + 1), now);
            if (answer instanceof RevocationAnswer.Revoked revoked) {
                return new CertificateStatus.Revoked(revoked.at(), revoked.reason());
            } else if (answer instanceof RevocationAnswer.Silent silent) {
                return new CertificateStatus.Unknown(silent.machine());
            } else if (answer instanceof RevocationAnswer.Good good) {
                List<Octets> kept = good.proof().kind() == Proof.Kind.OCSP ? ocspResponses : crls;
                kept.add(good.proof().der());
            }
        }
        return new CertificateStatus.Good(now, ocspResponses, crls);
    }

    // a certificate out of its period still has a path; whether it is out of its period is told apart afterwards
    private static Instant within(SigningCertificate leaf, Instant now) {
        if (now.isAfter(leaf.notAfter())) {
            return leaf.notAfter();
        }
        return now.isBefore(leaf.notBefore()) ? leaf.notBefore() : now;
    }

    private static boolean maySign(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        boolean isAuthority = certificate.getBasicConstraints() >= 0;
        return !isAuthority && usage != null && (usage[0] || usage[1]);
    }
}
