package vn.kyluu.ades.screening;

import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.screening.ScreeningRefusal.Reason;

/** Asks whether an XML document may be signed. Thread-safe. */
public final class XmlScreening {
    /**
     * Returns if the XML may be signed.
     *
     * @throws ScreeningRefusal with the first reason found why it may not
     */
    public void screen(Octets xml) {
        if (xml.size() == 0) {
            throw new ScreeningRefusal(Reason.EMPTY);
        }
        XmlContent content = new XmlContent();
        try {
            SAXParser parser = hardened();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", content);
            parser.parse(new InputSource(xml.newInputStream()), content);
        } catch (SAXParseException e) {
            boolean hasRoot = content.hasRoot();
            throw new ScreeningRefusal(
                    hasRoot ? Reason.XML_MALFORMED : Reason.NOT_XML,
                    "line " + e.getLineNumber() + ", column " + e.getColumnNumber(),
                    e);
        } catch (SAXException | IOException e) {
            throw new ScreeningRefusal(Reason.XML_MALFORMED, null, e);
        }
    }

    // the JDK's own parser, whatever else is on the class path: its limits and features are known
    private static SAXParser hardened() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return parser;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's XML parser lacks a feature", e);
        }
    }
}
