package vn.kyluu.ades.certificate;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import vn.kyluu.ades.digest.Octets;

/**
 * A signer's certificate and the authorities above it.
 *
 * @param certificates the signer's first, then each one's issuer; 1 to 10; the root may be left out
 */
public record CertificateChain(List<SigningCertificate> certificates) {
    private static final int LONGEST = 10;

    /**
     * Checks the order.
     *
     * @throws MalformedCertificate if it is empty, too long, or a certificate was not issued by the next
     */
    public CertificateChain {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty() || certificates.size() > LONGEST) {
            throw new MalformedCertificate("a chain has 1 to " + LONGEST + " certificates, not " + certificates.size());
        }
        for (int i = 1; i < certificates.size(); i++) {
            X509Certificate below = certificates.get(i - 1).x509();
            X509Certificate above = certificates.get(i).x509();
            if (!below.getIssuerX500Principal().equals(above.getSubjectX500Principal())) {
                throw new MalformedCertificate("certificate " + i + " of the chain was not issued by the next one");
            }
        }
    }

    /**
     * Parses a chain of DER certificates, the signer's first.
     *
     * @throws MalformedCertificate if one does not parse or the order is wrong
     */
    public static CertificateChain ofDer(List<Octets> ders) {
        return new CertificateChain(ders.stream().map(SigningCertificate::parse).toList());
    }

    /** Takes parsed certificates, the signer's first. */
    public static CertificateChain of(X509Certificate... certificates) {
        return new CertificateChain(
                Arrays.stream(certificates).map(SigningCertificate::of).toList());
    }

    /** The signer's certificate. */
    public SigningCertificate leaf() {
        return certificates.get(0);
    }

    /** The chain as a signature carries it: whoever trusts the root has it, so that it is left out. */
    public CertificateChain withoutRoot() {
        int last = certificates.size() - 1;
        X509Certificate top = certificates.get(last).x509();
        boolean isRoot = last > 0 && top.getIssuerX500Principal().equals(top.getSubjectX500Principal());
        return isRoot ? new CertificateChain(certificates.subList(0, last)) : this;
    }

    /** The parsed certificates, the signer's first. */
    public List<X509Certificate> x509() {
        return certificates.stream().map(SigningCertificate::x509).toList();
    }
}
