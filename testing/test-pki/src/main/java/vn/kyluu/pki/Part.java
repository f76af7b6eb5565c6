package vn.kyluu.pki;

/** The parts of the PKI that answer over HTTP and can be made to fail. */
public enum Part {
    TSA,
    OCSP,
    CRL
}
