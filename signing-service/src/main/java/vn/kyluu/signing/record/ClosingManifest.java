package vn.kyluu.signing.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
import vn.kyluu.signing.document.SubmittedDocument;

/** Writes what a closed record holds, as XML of the namespace {@value #NAMESPACE} (R3). Safe for many threads. */
public final class ClosingManifest {
    /** Form of the manifest, to which the flow {@code closing} belongs. */
    public static final String FORM = "BIEN_BAN_DONG_HO_SO";

    static final String NAMESPACE = "urn:kyluu:closing-manifest:1";

    private final ZoneId zone;
    private final Schema schema;

    /** Reads the schema; times are written with the offset of that zone. */
    public ClosingManifest(ZoneId zone) {
        this.zone = zone;
        URL xsd = Objects.requireNonNull(ClosingManifest.class.getResource("closing-manifest-1.xsd"));
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            this.schema = factory.newSchema(xsd);
        } catch (SAXException e) {
            throw new IllegalStateException("the manifest's schema is not one", e);
        }
    }

    /**
     * The manifest in UTF-8, valid by its schema.
     *
     * @param documents current ones, complete, in the order they came
     * @param by staff code of who closes
     */
    Octets write(MedicalRecord record, List<SubmittedDocument> documents, String by, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "ClosingManifest");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("version", "1");
            new ManifestParts(xml, this::time).write(record, documents, by, at);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            Octets manifest = Octets.of(bytes.toByteArray());
            schema.newValidator().validate(new StreamSource(manifest.newInputStream()));
            return manifest;
        } catch (XMLStreamException | SAXException | IOException e) {
            throw new IllegalStateException("the manifest cannot be written as its schema asks", e);
        }
    }

    private String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }
}
