package vn.kyluu.ades.dss;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.aia.DefaultAIASource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import java.time.Clock;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.revocation.RevocationInquiry;

/** Makes the library's object that knows whom to trust and whom to ask. A new one for each use: it holds state. */
public final class DssCertificates {
    private DssCertificates() {}

    /** Trusts the anchors, and asks about certificates and for missing ones through the inquiry; for evidence, asks anew (R7). */
    public static CommonCertificateVerifier gathering(TrustAnchors anchors, RevocationInquiry inquiry, Clock clock) {
        CommonCertificateVerifier verifier = asking(anchors, inquiry, true, clock);
        if (inquiry.isOnline()) {
            verifier.setAIASource(new DefaultAIASource(new IssuerLoader(inquiry, clock)));
        }
        return verifier;
    }

    /** Trusts the anchors, and asks about certificates through the inquiry; no stranger's address is fetched. */
    public static CommonCertificateVerifier judging(TrustAnchors anchors, RevocationInquiry inquiry, Clock clock) {
        return asking(anchors, inquiry, false, clock);
    }

    private static CommonCertificateVerifier asking(
            TrustAnchors anchors, RevocationInquiry inquiry, boolean isEvidence, Clock clock) {
        CommonCertificateVerifier verifier = withoutNetwork();
        verifier.setTrustedCertSources(trusted(anchors));
        verifier.setCheckRevocationForUntrustedChains(false);
        if (inquiry.isOnline()) {
            AskedRevocation asked = new AskedRevocation(inquiry, isEvidence, clock);
            OCSPSource ocsp = asked::ocsp;
            CRLSource crl = asked::crl;
            verifier.setOcspSource(ocsp);
            verifier.setCrlSource(crl);
        }
        return verifier;
    }

    /** Those that are trusted at this moment. */
    public static CommonTrustedCertificateSource trusted(TrustAnchors anchors) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        anchors.certificates().forEach(anchor -> trusted.addCertificate(new CertificateToken(anchor)));
        return trusted;
    }

    /** Trusts nobody and asks nobody: enough for putting bytes together, where the certificate was judged before. */
    public static CommonCertificateVerifier withoutNetwork() {
        DssLog.silence();
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        // that a certificate has run out or was taken back is a verdict; it must not stop the keeping of evidence
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnRevokedCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNoRevocationAfterBestSignatureTime(new SilentOnStatusAlert());
        verifier.setAlertOnUncoveredPOE(new SilentOnStatusAlert());
        return verifier;
    }
}
