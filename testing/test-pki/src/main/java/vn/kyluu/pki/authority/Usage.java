package vn.kyluu.pki.authority;

import org.bouncycastle.asn1.x509.KeyUsage;

/** What the key of a certificate may be used for (RFC 5280, 4.2.1.3). */
public enum Usage {
    /** digitalSignature and nonRepudiation: what a signer's certificate has. */
    SIGNING(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
    /** keyEncipherment only: a signature made with such a key must be refused. */
    ENCRYPTION(KeyUsage.keyEncipherment),
    /** keyCertSign and cRLSign: an authority. */
    CERTIFICATION(KeyUsage.keyCertSign | KeyUsage.cRLSign),
    /** digitalSignature with extended usage timeStamping. */
    TIMESTAMPING(KeyUsage.digitalSignature),
    /** digitalSignature with extended usage OCSPSigning. */
    OCSP_SIGNING(KeyUsage.digitalSignature);

    private final int bits;

    Usage(int bits) {
        this.bits = bits;
    }

    KeyUsage extension() {
        return new KeyUsage(bits);
    }
}
