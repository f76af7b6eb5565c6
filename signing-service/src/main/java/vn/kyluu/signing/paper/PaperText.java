package vn.kyluu.signing.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.kyluu.ades.digest.Octets;

/** What a paper of our own says, read back from its XML (R3). */
public final class PaperText {
    private final Element root;

    private PaperText(Element root) {
        this.root = root;
    }

    /** Reads one that this service has written and kept. */
    public static PaperText of(Octets xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new PaperText(
                    factory.newDocumentBuilder().parse(xml.newInputStream()).getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("a paper of our own cannot be read", e);
        }
    }

    /** Of the root. */
    public String attribute(String name) {
        return root.getAttribute(name);
    }

    /** Of the first element of that name. */
    public String attribute(String element, String name) {
        return ((Element) elements(element).item(0)).getAttribute(name);
    }

    /** What stands in each element of that name. */
    public List<String> texts(String element) {
        NodeList found = elements(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private NodeList elements(String name) {
        return root.getElementsByTagNameNS(root.getNamespaceURI(), name);
    }
}
