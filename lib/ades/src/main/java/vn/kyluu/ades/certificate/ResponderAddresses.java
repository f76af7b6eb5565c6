package vn.kyluu.ades.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
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

    /**
     * The addresses of the authority whose certificate stands in a file, PEM or DER.
     *
     * @throws MalformedCertificate if it holds none
     * @throws UncheckedIOException if it cannot be read
     */
    public static ResponderAddresses ofFile(Path certificate, List<URI> ocsp, List<URI> crl) {
        try {
            SigningCertificate authority =
                    SigningCertificate.of(AnchorFiles.readFile(certificate).get(0));
            return new ResponderAddresses(authority.sha256(), ocsp, crl);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
