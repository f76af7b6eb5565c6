package vn.kyluu.signing.delegation.giving;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.document.SignedBy;

/** Writes the paper (R1). Safe for many threads. */
final class DelegationPaper {
    private static final String NAMESPACE = "urn:kyluu:delegation:1";

    private final ZoneId zone;

    /** Times are written with the offset of that zone. */
    DelegationPaper(ZoneId zone) {
        this.zone = zone;
    }

    Octets write(UUID id, SignedBy principal, SignedBy delegate, NewDelegation wanted, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "Delegation");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("version", "1");
            xml.writeAttribute("id", id.toString());
            xml.writeAttribute("role", wanted.role().code());
            xml.writeAttribute("capacity", wanted.capacity().name());
            xml.writeAttribute("givenAt", time(at));
            xml.writeAttribute("from", time(wanted.from()));
            xml.writeAttribute("until", time(wanted.until()));
            person(xml, "Principal", principal);
            person(xml, "Delegate", delegate);
            for (String form : wanted.forms().stream().sorted().toList()) {
                xml.writeStartElement(NAMESPACE, "Form");
                xml.writeCharacters(form);
                xml.writeEndElement();
            }
            xml.writeStartElement(NAMESPACE, "Reason");
            xml.writeCharacters(wanted.reason());
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return Octets.of(bytes.toByteArray());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the delegation cannot be written", e);
        }
    }

    private static void person(XMLStreamWriter xml, String element, SignedBy person) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, element);
        xml.writeAttribute("staffCode", person.staffCode());
        xml.writeAttribute("name", person.name());
        xml.writeAttribute("title", person.title());
    }

    private String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }
}
