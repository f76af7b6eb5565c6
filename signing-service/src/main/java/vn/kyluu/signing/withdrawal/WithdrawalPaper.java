package vn.kyluu.signing.withdrawal;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.paper.PaperText;
import vn.kyluu.signing.signer.Signer;

/** Writes the paper (R1). */
final class WithdrawalPaper {
    private static final String NAMESPACE = "urn:kyluu:withdrawal:1";

    private WithdrawalPaper() {}

    /** Times are written with the offset of that zone. */
    static Octets write(Withdrawing.Subject subject, String reason, Instant at, ZoneId zone) {
        SubmittedDocument document = subject.document();
        Signer signer = subject.signer();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "Withdrawal");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("version", "1");
            xml.writeAttribute("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone)));
            xml.writeEmptyElement(NAMESPACE, "Document");
            xml.writeAttribute("id", document.id().toString());
            xml.writeAttribute("record", document.recordNumber());
            xml.writeAttribute("form", document.form());
            xml.writeAttribute("sha256", document.sha256().hex());
            xml.writeAttribute(
                    "signatures", Integer.toString(document.signatures().size()));
            xml.writeEmptyElement(NAMESPACE, "By");
            xml.writeAttribute("staffCode", signer.staffCode());
            xml.writeAttribute("name", signer.name());
            xml.writeAttribute("title", signer.title());
            xml.writeStartElement(NAMESPACE, "Reason");
            xml.writeCharacters(reason);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return Octets.of(bytes.toByteArray());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the withdrawal cannot be written", e);
        }
    }

    static Digest agreed(PaperText paper) {
        return Digest.ofHex(DigestAlgorithm.SHA256, paper.attribute("Document", "sha256"));
    }

    static String reason(PaperText paper) {
        return paper.texts("Reason").get(0);
    }
}
