package vn.kyluu.pkcs11.ceremony;

import java.security.cert.X509Certificate;
import java.util.Map;
import javax.security.auth.x500.X500Principal;

/** Names of people and facilities as people read them. */
final class Names {
    /** What Vietnamese CAs put into names beyond RFC 2253; unnamed, its values would show as hexadecimal. */
    private static final Map<String, String> WORDS = Map.of(
            "0.9.2342.19200300.100.1.1", "UID",
            "2.5.4.4", "SN",
            "2.5.4.5", "SERIALNUMBER",
            "2.5.4.12", "T",
            "2.5.4.20", "PHONE",
            "2.5.4.42", "GN",
            "2.5.4.97", "ORGID",
            "1.2.840.113549.1.9.1", "EMAIL");

    private Names() {}

    static String of(X500Principal name) {
        return name.getName("RFC2253", WORDS);
    }

    static String of(X509Certificate certificate) {
        return of(certificate.getSubjectX500Principal());
    }
}
