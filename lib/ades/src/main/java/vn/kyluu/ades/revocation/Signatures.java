package vn.kyluu.ades.revocation;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.SignatureException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;

/** Whether one thing was signed by the key of a certificate. */
final class Signatures {
    private Signatures() {}

    static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (InvalidKeyException | SignatureException | CertificateException e) {
            // not signed by it: that is an answer
            return false;
        } catch (NoSuchAlgorithmException | NoSuchProviderException e) {
            // an algorithm that Java does not know proves nothing
            return false;
        }
    }

    static boolean isIssuedBy(X509CRL crl, X509Certificate issuer) {
        try {
            crl.verify(issuer.getPublicKey());
            return crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (InvalidKeyException | SignatureException | CRLException e) {
            // not signed by it: that is an answer
            return false;
        } catch (NoSuchAlgorithmException | NoSuchProviderException e) {
            // an algorithm that Java does not know proves nothing
            return false;
        }
    }
}
