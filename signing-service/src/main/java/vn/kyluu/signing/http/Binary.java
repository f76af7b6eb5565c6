package vn.kyluu.signing.http;

import java.util.Base64;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.http.problem.RequestRefusal;

/** Bytes inside JSON. */
final class Binary {
    private Binary() {}

    /**
     * Decodes Base64 (RFC 4648 §4).
     *
     * @throws RequestRefusal if it is none, naming the field
     */
    static Octets of(String base64, String field) {
        try {
            return Octets.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw RequestRefusal.malformed(field, e);
        }
    }
}
