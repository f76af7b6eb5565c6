package vn.kyluu.signing.confirmation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.SubmittedDocument;

/** The elements inside a confirmation's paper. */
final class PaperParts {
    private final XMLStreamWriter xml;
    private final Function<Instant, String> time;

    PaperParts(XMLStreamWriter xml, Function<Instant, String> time) {
        this.xml = xml;
        this.time = time;
    }

    void write(Subject subject, Confirmant confirmant, Method method, Actor attended) throws XMLStreamException {
        begin("Record");
        attribute("number", subject.record().head().number());
        attribute("facility", subject.record().head().facility());
        attribute("patientId", subject.record().head().patient().id());
        attribute("patientName", subject.record().head().patient().name());
        end();
        document(subject.document());
        begin("Confirmant");
        attribute("relation", confirmant.relation().name());
        attribute("name", confirmant.name());
        attribute("citizenId", confirmant.citizenId());
        attribute("basis", confirmant.basis());
        end();
        begin("Method");
        method(method);
        end();
        begin("Attended");
        attribute("staffCode", attended.staffCode());
        attribute("name", attended.name());
        end();
    }

    private void document(SubmittedDocument document) throws XMLStreamException {
        begin("Document");
        attribute("id", document.id().toString());
        attribute("form", document.form());
        attribute("title", document.title());
        attribute("size", Long.toString(document.size()));
        attribute("sha256", document.sha256().hex());
        attribute("signatures", Integer.toString(document.signatures().size()));
        end();
    }

    private void method(Method method) throws XMLStreamException {
        if (method instanceof Method.ByCode code) {
            begin("OneTimeCode");
            attribute("id", code.codeId().toString());
            attribute("issuedAt", time.apply(code.issuedAt()));
            attribute("sentTo", code.sentTo());
            attribute("tries", Integer.toString(code.tries()));
            end();
        } else if (method instanceof Method.ByDevice by) {
            device(by.match());
        } else if (method instanceof Method.BySignature by) {
            begin("DigitalSignature");
            attribute("certificateSha256", by.certificate().sha256().hex());
            attribute("subject", by.certificate().subject());
            attribute("issuer", by.certificate().issuer());
            end();
        }
    }

    private void device(DeviceMatch match) throws XMLStreamException {
        begin("DeviceMatch");
        attribute("device", match.device());
        attribute("operator", match.operator());
        attribute("modality", match.modality().name());
        attribute("at", time.apply(match.at()));
        attribute("decision", "MATCH");
        attribute("score", match.score().map(BigDecimal::toPlainString));
        attribute("threshold", match.threshold().map(BigDecimal::toPlainString));
        end();
    }

    private void begin(String name) throws XMLStreamException {
        xml.writeStartElement(ConfirmationPaper.NAMESPACE, name);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    private void attribute(String name, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            xml.writeAttribute(name, value.get());
        }
    }
}
