package vn.kyluu.ades.creation;

import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.XAdESSignatureParameters.XPathElementPlacement;
import eu.europa.esig.dss.xades.signature.XAdESService;
import eu.europa.esig.dss.xml.utils.DomUtils;
import java.util.Optional;
import vn.kyluu.ades.creation.CreationRefusal.Reason;
import vn.kyluu.ades.digest.AlgorithmSunset;
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
 * Signs XML documents, and other files by XML signatures (ETSI EN 319 132-1). Keeps nothing between calls; safe for use by many threads.
 *
 * <p>The signature of the step {@code doctor} has the Id {@code signature-doctor}, its value {@code value-signature-doctor}.
 */
public final class XadesCreation {
    private final Strength strength;

    /** Takes keys and hash functions that are usually thought strong. */
    public XadesCreation() {
        this(AlgorithmSunset.USUAL);
    }

    /** Has its own idea of what is strong. */
    public XadesCreation(AlgorithmSunset sunset) {
        strength = new Strength(sunset);
    }

    /**
     * Returns if the document has the one element of that name into which a signature is to go.
     *
     * @throws CreationRefusal TAG_MISSING, DOCUMENT_UNREADABLE
     */
    public void requireTag(Octets xml, XmlPlacement.InTag tag) {
        try {
            XmlReferences.requireTag(DomUtils.buildDOM(DssDocuments.of(xml)), tag);
        } catch (DSSException e) {
            throw new CreationRefusal(Reason.DOCUMENT_UNREADABLE, e);
        }
    }

    /**
     * Computes what the key must sign; the same for the same document and spec, in any program.
     *
     * @throws CreationRefusal if the document cannot be signed as the spec asks
     */
    public DataToBeSigned prepare(Octets xml, SignatureSpec spec) {
        return prepare(xml, spec, XmlPlacement.IN_ROOT);
    }

    /**
     * Computes what the key must sign, for a signature in another place.
     *
     * @param content an XML document, or any bytes if the signature stands around or beside it
     * @throws CreationRefusal if the document cannot be signed as the spec asks
     */
    public DataToBeSigned prepare(Octets content, SignatureSpec spec, XmlPlacement placement) {
        strength.check(spec);
        try {
            return dataToBeSigned(content, spec, placement);
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
        return assemble(xml, spec, XmlPlacement.IN_ROOT, value, authority);
    }

    /**
     * Puts the signature into, around or beside the document, where it was prepared for: B-T with an authority, else B-B.
     *
     * @return the document with its signature; beside it, the signature alone
     * @throws CreationRefusal if the document cannot be signed so, or the value does not verify
     * @throws vn.kyluu.ades.timestamp.TimestampOutage if the authority gives no token; the same value can be assembled again,
     *     with or without it
     */
    public SignedDocument assemble(
            Octets content,
            SignatureSpec spec,
            XmlPlacement placement,
            SignatureValue value,
            Optional<TimestampAuthority> authority) {
        Values.check(value, prepare(content, spec, placement), spec);
        SignatureLevel level =
                authority.isPresent() ? SignatureLevel.XADES_BASELINE_T : SignatureLevel.XADES_BASELINE_B;
        Optional<DssTimestamps> timestamps = authority.map(DssTimestamps::new);
        XAdESService service = new XAdESService(DssCertificates.withoutNetwork());
        timestamps.ifPresent(service::setTspSource);
        DSSDocument document = document(content, placement);
        Octets signed = DssDocuments.bytes(
                service.signDocument(document, parameters(document, spec, placement, level), Values.of(value)));
        return new SignedDocument(level, signed, timestamps.flatMap(DssTimestamps::time));
    }

    private static DataToBeSigned dataToBeSigned(Octets content, SignatureSpec spec, XmlPlacement placement) {
        DSSDocument document = document(content, placement);
        XAdESSignatureParameters parameters = parameters(document, spec, placement, SignatureLevel.XADES_BASELINE_B);
        ToBeSigned data = new XAdESService(DssCertificates.withoutNetwork()).getDataToSign(document, parameters);
        return DataToBeSigned.of(spec.algorithm().digestAlgorithm(), Octets.of(data.getBytes()));
    }

    private static DSSDocument document(Octets content, XmlPlacement placement) {
        return placement instanceof XmlPlacement.Beside beside
                ? DssDocuments.named(content, beside.document())
                : DssDocuments.of(content);
    }

    private static XAdESSignatureParameters parameters(
            DSSDocument document, SignatureSpec spec, XmlPlacement placement, SignatureLevel level) {
        if (spec.format() != SignatureFormat.XADES) {
            throw new CreationRefusal(Reason.WRONG_FORMAT);
        }
        String id = "signature-" + spec.step();
        XAdESSignatureParameters parameters = DssParameters.xades(spec, level, id);
        parameters.setReferences(XmlReferences.of(document, spec, id, placement));
        if (placement instanceof XmlPlacement.InTag tag) {
            parameters.setXPathLocationString("//*[local-name()='" + tag.name() + "']");
            parameters.setXPathElementPlacement(XPathElementPlacement.XPathFirstChildOf);
        } else if (placement instanceof XmlPlacement.Around) {
            parameters.setSignaturePackaging(SignaturePackaging.ENVELOPING);
        } else if (placement instanceof XmlPlacement.Beside) {
            parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
        }
        return parameters;
    }
}
