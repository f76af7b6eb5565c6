package vn.kyluu.ades.creation;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.xades.reference.CanonicalizationTransform;
import eu.europa.esig.dss.xades.reference.DSSReference;
import eu.europa.esig.dss.xades.reference.DSSTransform;
import eu.europa.esig.dss.xades.reference.XPath2FilterEnvelopedSignatureTransform;
import eu.europa.esig.dss.xml.utils.DomUtils;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.XMLSignature;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.kyluu.ades.creation.CreationRefusal.Reason;
import vn.kyluu.ades.dss.DssParameters;

/** What an XML signature signs: the document without any signature, and the value of each signature before it. */
final class XmlReferences {
    private XmlReferences() {}

    static List<DSSReference> of(DSSDocument xml, String id) {
        Document document = DomUtils.buildDOM(xml);
        if (DomUtils.getElementById(document, id) != null) {
            throw new CreationRefusal(Reason.ALREADY_SIGNED);
        }
        List<DSSReference> references = new ArrayList<>();
        DSSTransform canonical = new CanonicalizationTransform(CanonicalizationMethod.EXCLUSIVE);
        // the filter leaves out every signature, not just this one: else the next signature would break this one
        references.add(reference(id, 1, "", xml, List.of(new XPath2FilterEnvelopedSignatureTransform(), canonical)));
        NodeList values = document.getElementsByTagNameNS(XMLSignature.XMLNS, "SignatureValue");
        for (int i = 0; i < values.getLength(); i++) {
            String earlier = ((Element) values.item(i)).getAttribute("Id");
            if (earlier.isEmpty()) {
                throw new CreationRefusal(Reason.DOCUMENT_UNREADABLE);
            }
            references.add(reference(id, i + 2, "#" + earlier, xml, List.of(canonical)));
        }
        return references;
    }

    private static DSSReference reference(
            String id, int number, String uri, DSSDocument xml, List<DSSTransform> transforms) {
        DSSReference reference = new DSSReference();
        reference.setId("r-" + id + "-" + number);
        reference.setUri(uri);
        reference.setContents(xml);
        reference.setTransforms(transforms);
        DigestAlgorithm digest = DssParameters.digest();
        reference.setDigestMethodAlgorithm(digest);
        return reference;
    }
}
