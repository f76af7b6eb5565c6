package vn.kyluu.ades.validation.revocation;

import java.time.Instant;
import vn.kyluu.ades.digest.Octets;

/** What an authority says about one certificate. */
public sealed interface RevocationAnswer {
    /** Not revoked, says this OCSP response (DER). */
    record GoodByOcsp(Octets response) implements RevocationAnswer {}

    /** Not revoked, says this CRL (DER). */
    record GoodByCrl(Octets crl) implements RevocationAnswer {}

    /** Revoked; the reason is named as in RFC 5280, clause 5.3.1. */
    record Revoked(Instant at, String reason) implements RevocationAnswer {}

    /** No usable answer from the machine, {@code OCSP} or {@code CRL}. */
    record Silent(String machine) implements RevocationAnswer {}
}
