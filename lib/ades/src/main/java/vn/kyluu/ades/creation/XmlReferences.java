package vn.kyluu.ades.creation;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.xades.reference.Base64Transform;
import eu.europa.esig.dss.xades.reference.CanonicalizationTransform;
import eu.europa.esig.dss.xades.reference.DSSReference;
import eu.europa.esig.dss.xades.reference.DSSTransform;
import eu.europa.esig.dss.xades.reference.EnvelopedSignatureTransform;
import eu.europa.esig.dss.xades.reference.XPath2FilterEnvelopedSignatureTransform;
import eu.europa.esig.dss.xades.reference.XPathEnvelopedSignatureTransform;
import eu.europa.esig.dss.xml.utils.DomUtils;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.XMLSignature;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.kyluu.ades.creation.CreationRefusal.Reason;
import vn.kyluu.ades.dss.DssNames;
import vn.kyluu.ades.signature.SignatureSpec;

/** What an XML signature signs: the document without any signature, and the value of each signature before it. */
final class XmlReferences {
    private final DSSDocument content;
    private final SignatureSpec spec;
    private final String id;
    private final List<DSSReference> references = new ArrayList<>();

    private XmlReferences(DSSDocument content, SignatureSpec spec, String id) {
        this.content = content;
        this.spec = spec;
        this.id = id;
    }

    static List<DSSReference> of(DSSDocument content, SignatureSpec spec, String id, XmlPlacement placement) {
        XmlReferences all = new XmlReferences(content, spec, id);
        if (placement instanceof XmlPlacement.Around) {
            all.add("#content-" + id, List.of(new Base64Transform()));
            all.references.get(0).setType(XMLSignature.XMLNS + "Object");
        } else if (placement instanceof XmlPlacement.Beside beside) {
            // the library writes the percent signs
            all.add(beside.document().getPath(), List.of());
        } else {
            all.inside(placement);
        }
        return all.references;
    }

    private void inside(XmlPlacement placement) {
        Document document = DomUtils.buildDOM(content);
        if (DomUtils.getElementById(document, id) != null) {
            throw new CreationRefusal(Reason.ALREADY_SIGNED);
        }
        DSSTransform canonical = new CanonicalizationTransform(CanonicalizationMethod.EXCLUSIVE);
        add("", List.of(withoutSignatures(document, placement), canonical));
        NodeList values = document.getElementsByTagNameNS(XMLSignature.XMLNS, "SignatureValue");
        for (int i = 0; i < values.getLength(); i++) {
            String earlier = ((Element) values.item(i)).getAttribute("Id");
            if (earlier.isEmpty()) {
                throw new CreationRefusal(Reason.DOCUMENT_UNREADABLE);
            }
            add("#" + earlier, List.of(canonical));
        }
    }

    /** Leaves out every signature, not just this one, where more may come: else the next signature would break this one. */
    private DSSTransform withoutSignatures(Document document, XmlPlacement placement) {
        if (placement instanceof XmlPlacement.InTag tag) {
            requireTag(document, tag);
            boolean isAlone = spec.position().certifies() && spec.position().closes();
            return isAlone ? new EnvelopedSignatureTransform() : new XPathEnvelopedSignatureTransform();
        }
        return new XPath2FilterEnvelopedSignatureTransform();
    }

    static void requireTag(Document document, XmlPlacement.InTag tag) {
        if (document.getElementsByTagNameNS("*", tag.name()).getLength() != 1) {
            throw new CreationRefusal(Reason.TAG_MISSING);
        }
    }

    private void add(String uri, List<DSSTransform> transforms) {
        DSSReference reference = new DSSReference();
        reference.setId("r-" + id + "-" + (references.size() + 1));
        reference.setUri(uri);
        reference.setContents(content);
        reference.setTransforms(transforms);
        reference.setDigestMethodAlgorithm(DssNames.of(spec.algorithm().digestAlgorithm()));
        references.add(reference);
    }
}
