package vn.kyluu.ades.good;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.digest.Octets;

/** One document of each kind of program that hospitals print with. Those with a file were made by the program itself. */
final class Producers {
    private Producers() {}

    static Map<String, Octets> all() {
        Map<String, Octets> documents = new LinkedHashMap<>();
        documents.put("Chromium's print to PDF", file("chromium.pdf"));
        documents.put("LibreOffice, tagged PDF/A-2b", file("libreoffice.pdf"));
        documents.put("Cairo", file("cairo.pdf"));
        documents.put("poppler, two files joined", file("poppler.pdf"));
        documents.put("iText", SigningWorld.plainPdf());
        documents.put("iText with object streams", SigningWorld.withXrefStreams(SigningWorld.plainPdf()));
        documents.put("PDFBox", pdfbox(false));
        documents.put("a scanner: nothing but a picture, with PDF/A metadata", pdfbox(true));
        documents.put("Word-like: tagged, hybrid cross-references", HandMade.hybrid());
        documents.put("linearized", HandMade.linearized());
        return documents;
    }

    private static Octets file(String name) {
        try (InputStream stream = Producers.class.getResourceAsStream(name)) {
            return Octets.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Octets pdfbox(boolean isScan) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                if (isScan) {
                    PDImageXObject scan = JPEGFactory.createFromImage(document, paper());
                    content.drawImage(scan, 0, 0, 595, 842);
                } else {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText("Tom tat ho so benh an");
                    content.endText();
                }
            }
            if (isScan) {
                String part = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                        + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
                        + " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" pdfaid:part=\"2\""
                        + " pdfaid:conformance=\"B\"/></rdf:RDF></x:xmpmeta>";
                PDMetadata metadata = new PDMetadata(document);
                metadata.importXMPMetadata(part.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                document.getDocumentCatalog().setMetadata(metadata);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return Octets.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage paper() {
        BufferedImage image = new BufferedImage(400, 560, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 400, 560);
        graphics.setColor(Color.BLACK);
        graphics.drawLine(40, 60, 360, 60);
        graphics.dispose();
        return image;
    }
}
