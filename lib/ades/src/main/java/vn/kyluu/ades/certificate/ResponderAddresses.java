package vn.kyluu.ades.certificate;

import java.net.URI;
import java.util.List;
import vn.kyluu.ades.digest.Digest;

/**
 * Where an authority is asked about its certificates, whatever stands in them: for authorities that moved, and for hospitals that
 * reach them through another machine. Answers must be signed by the authority from anywhere.
 *
 * @param authority SHA-256 of the authority's certificate in DER
 * @param ocsp asked first, in this order
 * @param crl asked where no responder answers
 */
public record ResponderAddresses(Digest authority, List<URI> ocsp, List<URI> crl) {
    /** Refuses to leave an authority without any address. */
    public ResponderAddresses {
        ocsp = List.copyOf(ocsp);
        crl = List.copyOf(crl);
        if (ocsp.isEmpty() && crl.isEmpty()) {
            throw new IllegalArgumentException("no address at all");
        }
    }
}
