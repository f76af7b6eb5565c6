package vn.kyluu.demo.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import vn.kyluu.ades.digest.Octets;

/** A dose that nobody signed. */
public final class LaterLine {
    private LaterLine() {}

    /** The same PDF with a line put on its first page by one more revision: nothing that was signed is touched. */
    public static Octets on(Octets pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray());
                ByteArrayOutputStream changed = new ByteArrayOutputStream()) {
            PDPage first = document.getPage(0);
            try (PDPageContentStream ink =
                    new PDPageContentStream(document, first, PDPageContentStream.AppendMode.APPEND, true, true)) {
                ink.beginText();
                ink.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 18);
                ink.newLineAtOffset(60, 420);
                ink.showText("5 x 500 mg");
                ink.endText();
            }
            first.getCOSObject().setNeedToBeUpdated(true);
            first.getResources().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(changed);
            return Octets.of(changed.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
