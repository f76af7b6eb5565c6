package vn.kyluu.ades.dss;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.aia.DefaultAIASource;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.TrustAnchors;

/** Makes the library's object that knows whom to trust and whom to ask. A new one for each use: it holds state. */
public final class DssCertificates {
    private static final int LONGEST_OCSP = 256 * 1024;
    private static final int LONGEST_CRL = 64 * 1024 * 1024;
    private static final int LONGEST_CERTIFICATE = 256 * 1024;

    private DssCertificates() {}

    /**
     * Trusts the anchors; if online asks OCSP first and takes the CRL where OCSP fails, each with the deadline of the settings.
     */
    public static CommonCertificateVerifier verifier(TrustAnchors anchors, RevocationSettings settings) {
        CommonCertificateVerifier verifier = withoutNetwork();
        verifier.setTrustedCertSources(trusted(anchors));
        if (settings.online()) {
            verifier.setOcspSource(new OnlineOCSPSource(
                    new ResponderLoader(settings.timeout(), LONGEST_OCSP, "application/ocsp-request")));
            verifier.setCrlSource(
                    new OnlineCRLSource(new ResponderLoader(settings.timeout(), LONGEST_CRL, "application/pkix-crl")));
            verifier.setAIASource(new DefaultAIASource(
                    new ResponderLoader(settings.timeout(), LONGEST_CERTIFICATE, "application/pkix-cert")));
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
