package vn.kyluu.ades.certificate;

import java.time.Instant;
import java.util.List;
import vn.kyluu.ades.digest.Octets;

/** What is known about a certificate at the moment it was asked for. */
public sealed interface CertificateStatus {
    /**
     * It may be used.
     *
     * @param checkedAt when it was found good
     * @param ocspResponses the answers that say so, DER (RFC 6960), kept as evidence
     * @param crls the lists that say so, DER (RFC 5280), kept as evidence
     */
    record Good(Instant checkedAt, List<Octets> ocspResponses, List<Octets> crls) implements CertificateStatus {
        /** Copies the lists. */
        public Good {
            ocspResponses = List.copyOf(ocspResponses);
            crls = List.copyOf(crls);
        }
    }

    /**
     * Its authority has taken it back.
     *
     * @param reason the reason code's name of RFC 5280, clause 5.3.1, such as {@code keyCompromise}
     */
    record Revoked(Instant at, String reason) implements CertificateStatus {}

    /** Its time is over. */
    record Expired(Instant notAfter) implements CertificateStatus {}

    /** Its time has not come. */
    record NotYetValid(Instant notBefore) implements CertificateStatus {}

    /** No path leads from it to a trust anchor. */
    record Untrusted() implements CertificateStatus {}

    /** Its key usage allows neither digitalSignature nor nonRepudiation. */
    record WrongUsage() implements CertificateStatus {}

    /**
     * Nobody could be asked.
     *
     * @param machine what did not answer, such as {@code OCSP}
     */
    record Unknown(String machine) implements CertificateStatus {}
}
