package vn.kyluu.signing.confirmation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.actor.Actor;

/** Writes the paper of namespace {@value #NAMESPACE}, valid by {@code patient-confirmation-1.xsd} (R2). Safe for many threads. */
public final class ConfirmationPaper {
    static final String NAMESPACE = "urn:kyluu:patient-confirmation:1";

    private final ZoneId zone;
    private final Schema schema;

    /** Reads the schema; times are written with the offset of that zone. */
    public ConfirmationPaper(ZoneId zone) {
        this.zone = zone;
        URL xsd = Objects.requireNonNull(ConfirmationPaper.class.getResource("patient-confirmation-1.xsd"));
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            this.schema = factory.newSchema(xsd);
        } catch (SAXException e) {
            throw new IllegalStateException("the schema of confirmations is not one", e);
        }
    }

    /** The paper, neither signed nor sealed. */
    Octets write(UUID id, Subject subject, Confirmant confirmant, Method method, Actor attended, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "PatientConfirmation");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("version", "1");
            xml.writeAttribute("id", id.toString());
            xml.writeAttribute("at", time(at));
            new PaperParts(xml, this::time).write(subject, confirmant, method, attended);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            Octets paper = Octets.of(bytes.toByteArray());
            schema.newValidator().validate(new StreamSource(paper.newInputStream()));
            return paper;
        } catch (XMLStreamException | SAXException | IOException e) {
            // the parser's words may hold the patient's name (R6)
            throw new IllegalStateException("the confirmation cannot be written as its schema asks: "
                    + e.getClass().getSimpleName());
        }
    }

    private String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
