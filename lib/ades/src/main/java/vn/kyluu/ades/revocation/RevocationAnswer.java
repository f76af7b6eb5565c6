package vn.kyluu.ades.revocation;

import java.time.Instant;
import vn.kyluu.ades.digest.Octets;

/** What an authority says about one certificate. */
public sealed interface RevocationAnswer {
    /** Not revoked. */
    record Good(Proof proof) implements RevocationAnswer {}

    /** Revoked; the reason is named as in RFC 5280, clause 5.3.1. */
    record Revoked(Instant at, String reason, Proof proof) implements RevocationAnswer {}

    /** No usable answer from the machine, {@code OCSP} or {@code CRL}. */
    record Silent(String machine) implements RevocationAnswer {}

    /**
     * The authority's own words.
     *
     * @param der an OCSP response (RFC 6960) or a CRL (RFC 5280)
     */
    record Proof(Kind kind, Octets der) {
        /** Which of the two. */
        public enum Kind {
            OCSP,
            CRL
        }

        static Proof ocsp(Octets response) {
            return new Proof(Kind.OCSP, response);
        }

        static Proof crl(Octets list) {
            return new Proof(Kind.CRL, list);
        }
    }
}
