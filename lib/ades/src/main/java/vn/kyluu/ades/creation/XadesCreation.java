package vn.kyluu.ades.creation;

import java.util.Optional;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignedDocument;
import vn.kyluu.ades.timestamp.TimestampAuthority;

/** Signs XML documents, enveloped (ETSI EN 319 132-1). Keeps nothing between calls; safe for use by many threads. */
public final class XadesCreation {
    /**
     * Computes what the key must sign; the same for the same document and spec, in any program.
     *
     * @throws CreationRefusal if the document cannot be signed as the spec asks
     */
    public DataToBeSigned prepare(Octets xml, SignatureSpec spec) {
        if (xml.size() > 0) {
            throw new UnsupportedOperationException();
        }
        return DataToBeSigned.of(spec.algorithm().digestAlgorithm(), xml);
    }

    /**
     * Puts the signature into the document: B-T with an authority, else B-B.
     *
     * @throws CreationRefusal if the document cannot be signed so, or the value does not verify
     * @throws vn.kyluu.ades.timestamp.TimestampOutage if the authority gives no token
     */
    public SignedDocument assemble(
            Octets xml, SignatureSpec spec, SignatureValue value, Optional<TimestampAuthority> authority) {
        if (xml.size() > 0) {
            throw new UnsupportedOperationException();
        }
        return new SignedDocument(vn.kyluu.ades.signature.SignatureLevel.PADES_BASELINE_B, xml, Optional.empty());
    }
}
