package vn.kyluu.ades.creation;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.util.Optional;
import vn.kyluu.ades.creation.CreationRefusal.Reason;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.dss.DssCertificates;
import vn.kyluu.ades.dss.DssDocuments;
import vn.kyluu.ades.dss.DssParameters;
import vn.kyluu.ades.dss.DssTimestamps;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignedDocument;
import vn.kyluu.ades.timestamp.TimestampAuthority;

/**
 * Signs XML documents, enveloped (ETSI EN 319 132-1). Keeps nothing between calls; safe for use by many threads.
 *
 * <p>The signature of the step {@code doctor} has the Id {@code signature-doctor}, its value {@code value-signature-doctor}.
 */
public final class XadesCreation {
    /**
     * Computes what the key must sign; the same for the same document and spec, in any program.
     *
     * @throws CreationRefusal if the document cannot be signed as the spec asks
     */
    public DataToBeSigned prepare(Octets xml, SignatureSpec spec) {
        try {
            return dataToBeSigned(xml, spec);
        } catch (DSSException e) {
            throw new CreationRefusal(Reason.DOCUMENT_UNREADABLE, e);
        }
    }

    /**
     * Puts the signature into the document: B-T with an authority, else B-B.
     *
     * @throws CreationRefusal if the document cannot be signed so, or the value does not verify
     * @throws vn.kyluu.ades.timestamp.TimestampOutage if the authority gives no token; the same value can be assembled again,
     *     with or without it
     */
    public SignedDocument assemble(
            Octets xml, SignatureSpec spec, SignatureValue value, Optional<TimestampAuthority> authority) {
        Values.check(value, prepare(xml, spec), spec);
        SignatureLevel level =
                authority.isPresent() ? SignatureLevel.XADES_BASELINE_T : SignatureLevel.XADES_BASELINE_B;
        Optional<DssTimestamps> timestamps = authority.map(DssTimestamps::new);
        XAdESService service = new XAdESService(DssCertificates.withoutNetwork());
        timestamps.ifPresent(service::setTspSource);
        DSSDocument document = DssDocuments.of(xml);
        Octets signed =
                DssDocuments.bytes(service.signDocument(document, parameters(xml, spec, level), Values.of(value)));
        return new SignedDocument(level, signed, timestamps.flatMap(DssTimestamps::time));
    }

    private static DataToBeSigned dataToBeSigned(Octets xml, SignatureSpec spec) {
        XAdESSignatureParameters parameters = parameters(xml, spec, SignatureLevel.XADES_BASELINE_B);
        ToBeSigned data =
                new XAdESService(DssCertificates.withoutNetwork()).getDataToSign(DssDocuments.of(xml), parameters);
        return DataToBeSigned.of(spec.algorithm().digestAlgorithm(), Octets.of(data.getBytes()));
    }

    private static XAdESSignatureParameters parameters(Octets xml, SignatureSpec spec, SignatureLevel level) {
        if (spec.format() != SignatureFormat.XADES) {
            throw new CreationRefusal(Reason.WRONG_FORMAT);
        }
        String id = "signature-" + spec.step();
        XAdESSignatureParameters parameters = DssParameters.xades(spec, level, id);
        parameters.setReferences(XmlReferences.of(DssDocuments.of(xml), id));
        return parameters;
    }
}
