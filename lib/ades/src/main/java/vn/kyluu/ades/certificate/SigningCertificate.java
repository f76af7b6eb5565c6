package vn.kyluu.ades.certificate;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/** An X.509 certificate as a signer's identity card. Equal by DER bytes; immutable. */
public final class SigningCertificate {
    private final X509Certificate x509;
    private final Octets der;
    private final SubjectNames subject;

    private SigningCertificate(X509Certificate x509, Octets der) {
        this.x509 = x509;
        this.der = der;
        this.subject = new SubjectNames(x509.getSubjectX500Principal());
    }

    /** Takes a certificate already parsed. */
    public static SigningCertificate of(X509Certificate x509) {
        try {
            return new SigningCertificate(x509, Octets.of(x509.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new MalformedCertificate("the certificate has no DER form", e);
        }
    }

    /**
     * Parses one certificate.
     *
     * @param encoded DER, or PEM with one certificate
     * @throws MalformedCertificate if it is neither
     */
    public static SigningCertificate parse(Octets encoded) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return of((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded.toByteArray())));
        } catch (CertificateException e) {
            throw new MalformedCertificate("not an X.509 certificate", e);
        }
    }

    /** The parsed certificate. */
    public X509Certificate x509() {
        return x509;
    }

    /** The common name of the subject; the whole subject if it has none. */
    public String commonName() {
        return subject.first("CN").orElseGet(this::subject);
    }

    /** The organisation (O) of the subject. */
    public Optional<String> organisation() {
        return subject.first("O");
    }

    /** The department (OU) of the subject. */
    public Optional<String> organisationalUnit() {
        return subject.first("OU");
    }

    /** The title (2.5.4.12) of the subject. */
    public Optional<String> title() {
        return subject.first("TITLE");
    }

    /** The identifier of the person or organisation, such as {@code CCCD:079090000001} or {@code MST:0301234567}. */
    public Optional<String> identifier() {
        return subject.first("UID").or(() -> subject.first("SERIALNUMBER"));
    }

    /** The whole subject, RFC 2253. */
    public String subject() {
        return x509.getSubjectX500Principal().getName(X500Principal.RFC2253);
    }

    /** The whole issuer, RFC 2253. */
    public String issuer() {
        return x509.getIssuerX500Principal().getName(X500Principal.RFC2253);
    }

    /** The common name of the issuing authority; the whole issuer if it has none. */
    public String issuerCommonName() {
        return new SubjectNames(x509.getIssuerX500Principal()).first("CN").orElseGet(this::issuer);
    }

    /** The serial number in hexadecimal, lower case, no leading zeros. */
    public String serialNumber() {
        return x509.getSerialNumber().toString(16);
    }

    /** The first moment the certificate may be used. */
    public Instant notBefore() {
        return x509.getNotBefore().toInstant();
    }

    /** The last moment the certificate may be used. */
    public Instant notAfter() {
        return x509.getNotAfter().toInstant();
    }

    /** The fingerprint of the DER bytes. */
    public Digest sha256() {
        return der.digest(DigestAlgorithm.SHA256);
    }

    /** The certificate in DER. */
    public Octets der() {
        return der;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SigningCertificate certificate && der.equals(certificate.der);
    }

    @Override
    public int hashCode() {
        return der.hashCode();
    }

    @Override
    public String toString() {
        return "SigningCertificate[" + serialNumber() + " of " + issuerCommonName() + "]";
    }
}
