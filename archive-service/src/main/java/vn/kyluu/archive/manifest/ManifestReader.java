package vn.kyluu.archive.manifest;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.kyluu.ades.digest.Octets;

/** Reads closing manifests. Safe for use by several threads. */
public final class ManifestReader {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private final Schema schema;

    /** Takes the schema that belongs to this program. */
    public ManifestReader() {
        // the JDK's own, whatever parser a library has brought along: its limits and features are known
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        try {
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            URL xsd = ManifestReader.class.getResource("/vn/kyluu/archive/ingest/closing-manifest-1.xsd");
            schema = factory.newSchema(Objects.requireNonNull(xsd, "closing-manifest-1.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException("closing-manifest-1.xsd", e);
        }
    }

    /**
     * Reads a manifest.
     *
     * @throws MalformedManifest if it cannot be read (R1, R2, R3)
     */
    public ClosingManifest read(Octets xml) {
        Document document = parse(xml);
        try {
            Validator validator = schema.newValidator();
            validator.setErrorHandler(new Strict());
            validator.validate(new DOMSource(document));
        } catch (SAXParseException e) {
            throw new MalformedManifest(MalformedManifest.Reason.NOT_AFTER_SCHEMA, e.getLineNumber(), e);
        } catch (SAXException e) {
            throw new MalformedManifest(MalformedManifest.Reason.NOT_AFTER_SCHEMA, 0, e);
        } catch (IOException e) {
            throw new IllegalStateException("a document in memory cannot fail to be read", e);
        }
        try {
            return new ManifestElements(document.getDocumentElement()).manifest();
        } catch (NumberFormatException | DateTimeException e) {
            // the schema's numbers and years have no end, ours have
            throw new MalformedManifest(MalformedManifest.Reason.NOT_AFTER_SCHEMA, 0, e);
        }
    }

    private static Document parse(Octets xml) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(xml.newInputStream());
        } catch (SAXParseException e) {
            throw new MalformedManifest(reason(xml), e.getLineNumber(), e);
        } catch (SAXException | IOException e) {
            throw new MalformedManifest(MalformedManifest.Reason.NOT_XML, 0, e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parser has refused already; this only tells the sender the likely reason. */
    private static MalformedManifest.Reason reason(Octets xml) {
        String start = new String(xml.toByteArray(), StandardCharsets.ISO_8859_1);
        return start.contains("<!DOCTYPE") ? MalformedManifest.Reason.DTD_FORBIDDEN : MalformedManifest.Reason.NOT_XML;
    }

    /** Nothing is passed over, warnings included. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
