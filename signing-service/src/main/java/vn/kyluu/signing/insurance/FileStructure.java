package vn.kyluu.signing.insurance;

import java.io.IOException;
import java.util.Base64;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.screening.ScreeningRefusal;
import vn.kyluu.ades.screening.XmlScreening;
import vn.kyluu.signing.insurance.InsuranceRefusal.Reason;
import vn.kyluu.signing.schema.OwnSchema;

/** Whether a file is laid out as it must be (R1, R4). Safe for many threads. */
final class FileStructure {
    private final XmlScreening screening = new XmlScreening();
    private final OwnSchema schema;

    FileStructure() {
        this.schema = OwnSchema.of(FileStructure.class, "giamdinhhs-1.xsd");
    }

    /**
     * What the file says of itself.
     *
     * @throws InsuranceRefusal INSURANCE_FILE_UNSAFE, INSURANCE_FILE_MALFORMED, DOSSIER_COUNT_WRONG
     */
    Told require(Octets file) {
        screen(file, "GIAMDINHHS");
        Document document = read(file);
        int dossiers = document.getElementsByTagName("HOSO").getLength();
        if (!document.getElementsByTagName("SOLUONGHOSO")
                .item(0)
                .getTextContent()
                .strip()
                .equals(Integer.toString(dossiers))) {
            throw new InsuranceRefusal(Reason.DOSSIER_COUNT_WRONG);
        }
        NodeList tables = document.getElementsByTagName("NOIDUNGFILE");
        for (int i = 0; i < tables.getLength(); i++) {
            screen(decoded(tables.item(i).getTextContent(), i + 1), "NOIDUNGFILE " + (i + 1));
        }
        String facility = document.getElementsByTagName("MACSKCB")
                .item(0)
                .getTextContent()
                .strip();
        return new Told(facility, dossiers);
    }

    private void screen(Octets xml, String where) {
        try {
            screening.screen(xml);
        } catch (ScreeningRefusal refusal) {
            throw new InsuranceRefusal(
                    Reason.INSURANCE_FILE_UNSAFE,
                    where + ": " + refusal.reason().name());
        }
    }

    private Document read(Octets file) {
        try {
            schema.require(file);
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.newInputStream());
        } catch (SAXParseException e) {
            // the parser's own words may hold what the file holds
            throw new InsuranceRefusal(
                    Reason.INSURANCE_FILE_MALFORMED, "line " + e.getLineNumber() + ", column " + e.getColumnNumber());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(
                    "a screened XML cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static Octets decoded(String base64, int number) {
        try {
            return Octets.of(Base64.getMimeDecoder().decode(base64.strip()));
        } catch (IllegalArgumentException e) {
            throw new InsuranceRefusal(Reason.INSURANCE_FILE_MALFORMED, "NOIDUNGFILE " + number);
        }
    }

    /** Whose file it is, and of how many dossiers. */
    record Told(String facility, int dossiers) {}
}
