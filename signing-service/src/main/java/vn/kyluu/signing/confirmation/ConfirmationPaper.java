package vn.kyluu.signing.confirmation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.schema.OwnSchema;

/** Writes the paper of namespace {@value #NAMESPACE}, valid by {@code patient-confirmation-1.xsd} (R2). Safe for many threads. */
public final class ConfirmationPaper {
    static final String NAMESPACE = "urn:kyluu:patient-confirmation:1";

    private final ZoneId zone;
    private final OwnSchema schema;

    /** Reads the schema; times are written with the offset of that zone. */
    public ConfirmationPaper(ZoneId zone) {
        this.zone = zone;
        this.schema = OwnSchema.of(ConfirmationPaper.class, "patient-confirmation-1.xsd");
    }

    /** The paper, neither signed nor sealed. */
    Octets write(UUID id, Subject subject, Confirmant confirmant, Method method, Actor attended, Instant at) {
        return schema.write(xml -> {
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "PatientConfirmation");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("version", "1");
            xml.writeAttribute("id", id.toString());
            xml.writeAttribute("at", time(at));
            new PaperParts(xml, this::time).write(subject, confirmant, method, attended);
            xml.writeEndElement();
        });
    }

    private String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
