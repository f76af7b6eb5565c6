package vn.kyluu.ades.creation;

import java.util.Optional;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignedDocument;
import vn.kyluu.ades.timestamp.TimestampAuthority;

/** Signs PDFs (ETSI EN 319 142-1). Keeps nothing between calls; safe for use by many threads. */
public final class PadesCreation {
    /**
     * Computes what the key must sign; the same for the same document and spec, in any program.
     *
     * @throws CreationRefusal if the document cannot be signed as the spec asks
     */
    public DataToBeSigned prepare(Octets pdf, SignatureSpec spec) {
        if (pdf.size() > 0) {
            throw new UnsupportedOperationException();
        }
        return DataToBeSigned.of(spec.algorithm().digestAlgorithm(), pdf);
    }

    /**
     * Puts the signature into the document: B-T with an authority, else B-B.
     *
     * @throws CreationRefusal if the document cannot be signed so, or the value does not verify
     * @throws vn.kyluu.ades.timestamp.TimestampOutage if the authority gives no token
     */
    public SignedDocument assemble(
            Octets pdf, SignatureSpec spec, SignatureValue value, Optional<TimestampAuthority> authority) {
        if (pdf.size() > 0) {
            throw new UnsupportedOperationException();
        }
        return new SignedDocument(vn.kyluu.ades.signature.SignatureLevel.PADES_BASELINE_B, pdf, Optional.empty());
    }
}
