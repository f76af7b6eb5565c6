package vn.kyluu.pkcs11;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/** A key as it was found on a token. */
record KeyFacts(
        KeyName name,
        KeyKind kind,
        PublicKey publicKey,
        List<X509Certificate> certificates,
        Set<SignatureMechanism> mechanisms) {
    KeyFacts {
        certificates = List.copyOf(certificates);
        mechanisms = Set.copyOf(mechanisms);
    }
}
