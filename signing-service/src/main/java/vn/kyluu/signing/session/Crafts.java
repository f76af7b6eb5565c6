package vn.kyluu.signing.session;

import java.util.Optional;
import vn.kyluu.ades.creation.CreationRefusal;
import vn.kyluu.ades.creation.PadesCreation;
import vn.kyluu.ades.creation.XadesCreation;
import vn.kyluu.ades.creation.XmlPlacement;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignedDocument;
import vn.kyluu.ades.timestamp.TimestampAuthority;

/** The two ways of signing, chosen by the format in the spec. Safe for many threads. */
public final class Crafts {
    private final PadesCreation pades;
    private final XadesCreation xades;

    public Crafts(PadesCreation pades, XadesCreation xades) {
        this.pades = pades;
        this.xades = xades;
    }

    /**
     * What the key must sign.
     *
     * @throws SessionRefusal ALGORITHM_TOO_WEAK for a signature of that time; the document's own faults are bugs by now
     */
    public DataToBeSigned prepare(Octets document, SignatureSpec spec, XmlPlacement placement) {
        try {
            return switch (spec.format()) {
                case PADES -> pades.prepare(document, spec);
                case XADES -> xades.prepare(document, spec, placement);
            };
        } catch (CreationRefusal refusal) {
            if (refusal.reason() == CreationRefusal.Reason.ALGORITHM_TOO_WEAK) {
                throw new SessionRefusal(SessionRefusal.Reason.ALGORITHM_TOO_WEAK);
            }
            throw refusal;
        }
    }

    /**
     * What a key was asked to sign before, perhaps by another process.
     *
     * @throws IllegalStateException if that digest was not made from this document and spec
     */
    public DataToBeSigned prepareAgain(Octets document, SignatureSpec spec, XmlPlacement placement, Digest digest) {
        Optional<DataToBeSigned> again = switch (spec.format()) {
            case PADES -> pades.prepareAgain(document, spec, digest);
            case XADES ->
                Optional.of(xades.prepare(document, spec, placement))
                        .filter(data -> data.digest().equals(digest));
        };
        return again.orElseThrow(() -> new IllegalStateException("a session's digest is not of its document"));
    }

    /** The document with the signature in it: B-T with an authority, else B-B. */
    public SignedDocument assemble(
            Octets document,
            SignatureSpec spec,
            XmlPlacement placement,
            SignatureValue value,
            Optional<TimestampAuthority> authority) {
        return switch (spec.format()) {
            case PADES -> pades.assemble(document, spec, value, authority);
            case XADES -> xades.assemble(document, spec, placement, value, authority);
        };
    }
}
