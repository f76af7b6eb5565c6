package vn.kyluu.ades.validation.reference;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import vn.kyluu.ades.digest.DigestAlgorithm;

/** The references of one signature. */
final class XmlReferences {
    static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String FILTER2 = "http://www.w3.org/2002/06/xmldsig-filter2";
    private static final String ENVELOPED = DS + "enveloped-signature";
    private static final String XPATH = "http://www.w3.org/TR/1999/REC-xpath-19991116";
    private static final Set<String> CANONICAL = Set.of(
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
            "http://www.w3.org/2006/12/xml-c14n11",
            "http://www.w3.org/2006/12/xml-c14n11#WithComments",
            "http://www.w3.org/2001/10/xml-exc-c14n#",
            "http://www.w3.org/2001/10/xml-exc-c14n#WithComments");
    private static final Set<String> KNOWN = Set.of(ENVELOPED, XPATH, FILTER2, DS + "base64");

    private static final Map<String, DigestAlgorithm> DIGESTS = Map.of(
            "http://www.w3.org/2001/04/xmlenc#sha256", DigestAlgorithm.SHA256,
            "http://www.w3.org/2001/04/xmldsig-more#sha384", DigestAlgorithm.SHA384,
            "http://www.w3.org/2001/04/xmlenc#sha512", DigestAlgorithm.SHA512);

    private final List<Element> references;

    XmlReferences(Element signature) {
        references = XmlDocuments.children(signature, DS, "SignedInfo").stream()
                .flatMap(info -> XmlDocuments.children(info, DS, "Reference").stream())
                .toList();
    }

    /** Ids referred to, without the number sign. */
    List<String> ids() {
        return references.stream()
                .map(reference -> reference.getAttribute("URI"))
                .filter(uri -> uri.startsWith("#"))
                .map(uri -> uri.substring(1))
                .toList();
    }

    /** R4: whether something is meant that is neither in the document nor a file beside it that has a name. */
    boolean leadAway() {
        return references.stream()
                .anyMatch(reference -> !reference.hasAttribute("URI")
                        || (isOutside(reference)
                                && name(reference.getAttribute("URI")).isEmpty()));
    }

    /** R6: files beside the document. */
    List<OutsideReference> outside() {
        return references.stream()
                .filter(XmlReferences::isOutside)
                .flatMap(
                        reference -> name(reference.getAttribute("URI")).map(name -> outside(name, reference)).stream())
                .toList();
    }

    private static boolean isOutside(Element reference) {
        String uri = reference.getAttribute("URI");
        return !uri.isEmpty() && !uri.startsWith("#");
    }

    /** A relative path and nothing else: whatever could be fetched has no name. */
    private static Optional<String> name(String uri) {
        try {
            URI parsed = new URI(uri);
            boolean isPath = parsed.getScheme() == null
                    && parsed.getRawAuthority() == null
                    && parsed.getRawQuery() == null
                    && parsed.getRawFragment() == null
                    && !parsed.getPath().startsWith("/");
            return Optional.of(parsed.getPath()).filter(path -> isPath);
        } catch (URISyntaxException e) {
            // no address: whatever it means, it is no file given beside
            return Optional.empty();
        }
    }

    private static OutsideReference outside(String name, Element reference) {
        return new OutsideReference(
                name,
                XmlDocuments.children(reference, DS, "DigestMethod").stream()
                        .flatMap(method -> Optional.ofNullable(DIGESTS.get(method.getAttribute("Algorithm"))).stream())
                        .findFirst(),
                XmlDocuments.base64(XmlDocuments.children(reference, DS, "DigestValue")),
                XmlDocuments.all(reference, DS, "Transform").isEmpty());
    }

    /** R4: whether a transform is asked for that is none of those a signature needs. */
    boolean needUnknownTransforms() {
        return references.stream()
                .flatMap(reference -> XmlDocuments.all(reference, DS, "Transform").stream())
                .map(transform -> transform.getAttribute("Algorithm"))
                .anyMatch(algorithm -> !CANONICAL.contains(algorithm) && !KNOWN.contains(algorithm));
    }

    /** R1. */
    boolean coverTheDocument() {
        return references.stream()
                .filter(reference -> reference.hasAttribute("URI")
                        && reference.getAttribute("URI").isEmpty())
                .anyMatch(reference -> XmlDocuments.all(reference, DS, "Transform").stream()
                        .allMatch(XmlReferences::takesOutOnlySignatures));
    }

    private static boolean takesOutOnlySignatures(Element transform) {
        String algorithm = transform.getAttribute("Algorithm");
        if (CANONICAL.contains(algorithm) || algorithm.equals(ENVELOPED)) {
            return true;
        }
        List<Element> paths = XmlDocuments.children(transform);
        if (paths.size() != 1) {
            return false;
        }
        Element path = paths.get(0);
        String text = path.getTextContent().replaceAll("\\s", "");
        String prefix = String.valueOf(path.lookupPrefix(DS));
        boolean isBound = DS.equals(path.lookupNamespaceURI(prefix));
        if (algorithm.equals(FILTER2) && XmlDocuments.is(path, FILTER2, "XPath")) {
            return isBound
                    && path.getAttribute("Filter").equals("subtract")
                    && text.equals("/descendant::" + prefix + ":Signature");
        }
        return algorithm.equals(XPATH) && isBound && text.equals("not(ancestor-or-self::" + prefix + ":Signature)");
    }
}
