package vn.kyluu.signing.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.document.SubmittedDocument;

/** The elements inside a closing manifest. */
final class ManifestParts {
    private final XMLStreamWriter xml;
    private final Function<Instant, String> time;

    ManifestParts(XMLStreamWriter xml, Function<Instant, String> time) {
        this.xml = xml;
        this.time = time;
    }

    void write(MedicalRecord record, List<SubmittedDocument> documents, String by, Instant at)
            throws XMLStreamException {
        RecordHead head = record.head();
        begin("Record");
        attribute("number", head.number());
        attribute("facility", head.facility());
        attribute("department", head.department());
        patient(head.patient());
        encounter(head.encounter());
        classification(head.classification());
        xml.writeEndElement();
        begin("Closed");
        attribute("at", time.apply(at));
        attribute("by", by);
        xml.writeEndElement();
        if (record.newest().isPresent()) {
            KeptVersion previous = record.newest().get();
            begin("Previous");
            attribute("recordVersion", Integer.toString(previous.number()));
            attribute("manifestSha256", previous.manifestSha256().hex());
            xml.writeEndElement();
        }
        begin("Documents");
        int n = 1;
        for (SubmittedDocument each : documents) {
            document(n++, each);
        }
        xml.writeEndElement();
    }

    private void patient(Patient patient) throws XMLStreamException {
        begin("Patient");
        attribute("id", patient.id());
        attribute("name", patient.name());
        attribute("birthDate", patient.birthDate().toString());
        attribute("sex", patient.sex());
        attribute("citizenId", patient.citizenId());
        xml.writeEndElement();
    }

    private void encounter(Encounter encounter) throws XMLStreamException {
        begin("Encounter");
        attribute("id", encounter.id());
        attribute("kind", encounter.kind().name());
        attribute("admittedAt", time.apply(encounter.admittedAt()));
        attribute("dischargedAt", encounter.dischargedAt().map(time));
        attribute("outcome", encounter.outcome());
        xml.writeEndElement();
    }

    private void classification(Classification marks) throws XMLStreamException {
        begin("Classification");
        attribute("death", Boolean.toString(marks.death()));
        attribute("mentalHealth", Boolean.toString(marks.mentalHealth()));
        attribute("occupationalAccident", Boolean.toString(marks.occupationalAccident()));
        attribute("trafficAccident", Boolean.toString(marks.trafficAccident()));
        attribute("transplant", Boolean.toString(marks.transplant()));
        attribute("incident", Boolean.toString(marks.incident()));
        xml.writeEndElement();
    }

    private void document(int n, SubmittedDocument document) throws XMLStreamException {
        begin("Document");
        attribute("n", Integer.toString(n));
        attribute("id", document.id().toString());
        attribute("form", document.form());
        attribute("title", document.title());
        attribute("format", document.format().name());
        attribute("size", Long.toString(document.size()));
        attribute("sha256", document.sha256().hex());
        attribute("flow", document.flow().name());
        attribute("flowVersion", Integer.toString(document.flow().version()));
        attribute("addendum", document.origin().addendumReason());
        int m = 1;
        for (Signature each : document.signatures()) {
            signature(m++, each);
        }
        xml.writeEndElement();
    }

    private void signature(int n, Signature signature) throws XMLStreamException {
        begin("Signature");
        attribute("n", Integer.toString(n));
        attribute("step", signature.step());
        attribute("role", signature.role().code());
        attribute("staffCode", signature.signer().staffCode());
        attribute("name", signature.signer().name());
        attribute("title", signature.titleShown());
        attribute("at", time.apply(signature.timestampTime().orElse(signature.signingTime())));
        attribute("certificateSha256", signature.certificate().sha256().hex());
        xml.writeEndElement();
    }

    private void begin(String name) throws XMLStreamException {
        xml.writeStartElement(ClosingManifest.NAMESPACE, name);
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
