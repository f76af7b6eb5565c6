package vn.kyluu.pkcs11;

import java.security.cert.X509Certificate;

/** A certificate object on a token; its CKA_ID (hexadecimal, may be empty) ties it to a key. */
record StoredCertificate(String id, X509Certificate certificate) {}
