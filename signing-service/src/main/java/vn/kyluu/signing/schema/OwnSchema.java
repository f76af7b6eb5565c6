package vn.kyluu.signing.schema;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import vn.kyluu.ades.digest.Octets;

/** One schema. Safe for many threads. */
public final class OwnSchema {
    private final String file;
    private final Schema schema;

    private OwnSchema(String file, Schema schema) {
        this.file = file;
        this.schema = schema;
    }

    /** Writes the root element and all that it holds. */
    @FunctionalInterface
    public interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    /**
     * Reads a schema (R1).
     *
     * @param beside the class in whose package it lies
     * @param file its name there
     */
    public static OwnSchema of(Class<?> beside, String file) {
        URL xsd = Objects.requireNonNull(beside.getResource(file));
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return new OwnSchema(file, factory.newSchema(xsd));
        } catch (SAXException e) {
            throw new IllegalStateException(file + " is no schema", e);
        }
    }

    /** A document in UTF-8, valid by the schema (R2, R3). */
    public Octets write(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            content.write(xml);
            xml.writeEndDocument();
            xml.close();
            Octets written = Octets.of(bytes.toByteArray());
            require(written);
            return written;
        } catch (XMLStreamException | SAXException | IOException e) {
            throw new IllegalStateException("nothing can be written as " + file + " asks: "
                    + e.getClass().getSimpleName());
        }
    }

    /**
     * Checks a document that is known to hold no DTD.
     *
     * @throws org.xml.sax.SAXParseException if it is not valid; its words may hold what the document holds
     */
    public void require(Octets document) throws SAXException, IOException {
        schema.newValidator().validate(new StreamSource(document.newInputStream()));
    }
}
