package vn.kyluu.ades.validation.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.reference.XmlSignatureFacts.Scope;

/** One {@code ds:Signature} element. */
final class SignatureElement {
    private static final String DS = XmlReferences.DS;
    private static final Set<String> XADES =
            Set.of("http://uri.etsi.org/01903/v1.3.2#", "http://uri.etsi.org/01903/v1.4.1#");
    private static final String PROPERTIES = "xades-signature-";
    private static final Set<String> PARTS = Set.of("SignedInfo", "SignatureValue", "KeyInfo", "Object");

    private final Element element;
    private final XmlReferences references;

    SignatureElement(Element element) {
        this.element = element;
        this.references = new XmlReferences(element);
    }

    XmlReferences references() {
        return references;
    }

    /** A counter-signature stands inside another signature and signs that one, not the document. */
    boolean isInsideAnother() {
        for (Node node = element.getParentNode(); node != null; node = node.getParentNode()) {
            if (node instanceof Element parent && XmlDocuments.is(parent, DS, "Signature")) {
                return true;
            }
        }
        return false;
    }

    String valueId() {
        return XmlDocuments.children(element, DS, "SignatureValue").stream()
                .map(value -> value.getAttribute("Id"))
                .findFirst()
                .orElse("");
    }

    boolean fetchesKeys() {
        return XmlDocuments.all(element, DS, "RetrievalMethod").stream()
                .anyMatch(method -> !method.getAttribute("URI").startsWith("#"));
    }

    XmlSignatureFacts facts(List<SignatureElement> before) {
        return new XmlSignatureFacts(
                value(),
                references.coverTheDocument() || isTheDocument() ? Scope.WHOLE_DOCUMENT : Scope.PART,
                unsigned(),
                references.ids().stream()
                        .filter(id -> id.startsWith(PROPERTIES))
                        .map(id -> id.substring(PROPERTIES.length()))
                        .findFirst(),
                before.stream().allMatch(each -> references.ids().contains(each.valueId())),
                references.outside());
    }

    /** R6: nothing is around it, and it signs what it holds or what stands beside it. */
    private boolean isTheDocument() {
        boolean holdsContent =
                XmlDocuments.children(element, DS, "Object").stream().anyMatch(this::isSigned);
        return element.getOwnerDocument().getDocumentElement() == element
                && (holdsContent || !references.outside().isEmpty());
    }

    private Octets value() {
        // no Base64: such a value belongs to no signature that the library can verify
        return XmlDocuments.base64(XmlDocuments.children(element, DS, "SignatureValue"));
    }

    // R2
    private List<String> unsigned() {
        List<String> places = new ArrayList<>();
        if (hasText(element)) {
            places.add("Signature");
        }
        for (Element child : XmlDocuments.children(element)) {
            boolean isPart = DS.equals(child.getNamespaceURI()) && PARTS.contains(child.getLocalName());
            if (!isPart) {
                places.add(child.getTagName());
            } else if (child.getLocalName().equals("Object") && !isSigned(child)) {
                places.addAll(unsignedIn(child));
            } else if (child.getLocalName().equals("KeyInfo") && holdsForeign(child)) {
                places.add("KeyInfo");
            }
        }
        return places;
    }

    private boolean isSigned(Element object) {
        return references.ids().contains(object.getAttribute("Id"))
                && !object.getAttribute("Id").isEmpty();
    }

    // signed properties apart, only what XAdES itself may add later
    private List<String> unsignedIn(Element object) {
        boolean holdsOnlyProperties = !hasText(object)
                && XmlDocuments.children(object).stream()
                        .allMatch(
                                child -> isXades(child) && child.getLocalName().equals("QualifyingProperties"));
        if (!holdsOnlyProperties) {
            return List.of("Object");
        }
        return XmlDocuments.all(object, "*", "*").stream()
                .filter(each -> !isXades(each) && !DS.equals(each.getNamespaceURI()) && !isSignedProperty(each))
                .map(Element::getTagName)
                .distinct()
                .toList();
    }

    private boolean isSignedProperty(Element element) {
        for (Node node = element; node != null && node != this.element; node = node.getParentNode()) {
            if (node instanceof Element parent
                    && isXades(parent)
                    && parent.getLocalName().equals("SignedProperties")
                    && isSigned(parent)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isXades(Element element) {
        return element.getNamespaceURI() != null && XADES.contains(element.getNamespaceURI());
    }

    private static boolean holdsForeign(Element keyInfo) {
        return hasText(keyInfo)
                || XmlDocuments.children(keyInfo).stream()
                        .map(Element::getNamespaceURI)
                        .anyMatch(namespace ->
                                !DS.equals(namespace) && !"http://www.w3.org/2009/xmldsig11#".equals(namespace));
    }

    private static boolean hasText(Element parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            boolean isText = child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE;
            if (isText && !child.getTextContent().isBlank()) {
                return true;
            }
        }
        return false;
    }
}
