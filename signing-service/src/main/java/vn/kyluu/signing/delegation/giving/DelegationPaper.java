package vn.kyluu.signing.delegation.giving;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.delegation.Capacity;
import vn.kyluu.signing.paper.PaperText;
import vn.kyluu.signing.signer.Signer;

/** Writes the paper (R1). Safe for many threads. */
final class DelegationPaper {
    private static final String NAMESPACE = "urn:kyluu:delegation:1";

    private final ZoneId zone;

    /** Times are written with the offset of that zone. */
    DelegationPaper(ZoneId zone) {
        this.zone = zone;
    }

    Octets write(UUID id, Giving.Parties parties, NewDelegation wanted, Instant at) {
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
            person(xml, "Principal", parties.principal());
            person(xml, "Delegate", parties.delegate());
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

    /** What a paper of ours asks for. */
    static NewDelegation read(PaperText paper) {
        return new NewDelegation(
                paper.attribute("Delegate", "staffCode"),
                Role.of(paper.attribute("role")).orElseThrow(),
                Capacity.valueOf(paper.attribute("capacity")),
                Set.copyOf(paper.texts("Form")),
                OffsetDateTime.parse(paper.attribute("from")).toInstant(),
                OffsetDateTime.parse(paper.attribute("until")).toInstant(),
                paper.texts("Reason").get(0));
    }

    private static void person(XMLStreamWriter xml, String element, Signer person) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, element);
        xml.writeAttribute("staffCode", person.staffCode());
        xml.writeAttribute("name", person.name());
        xml.writeAttribute("title", person.title());
    }

    private String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }
}
