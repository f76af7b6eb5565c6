package vn.kyluu.signing.signer;

import vn.kyluu.ades.certificate.CertificateStatus;

/** A credential, and the state its certificate is in now. */
public record CheckedCredential(Credential credential, CertificateStatus status) {}
