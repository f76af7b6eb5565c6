package vn.kyluu.ades.paper;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.stamp.StampFont;

/** Draws papers: A4, PDF/A-2b, as many pages as it takes. Safe for many threads. */
public final class PaperDrawing {
    private static final float SEAL_WIDTH = 230;
    private static final float SEAL_HEIGHT = 66;
    private static final float SEAL_GAP = 12;
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /**
     * The paper, in Vietnamese.
     *
     * @param title also shown at the foot of each page
     */
    public Drawn draw(String title, List<Block> blocks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Drawn.Room room;
        try (PdfDocument document = new PdfDocument(new PdfWriter(
                out,
                new WriterProperties()
                        .setPdfVersion(PdfVersion.PDF_1_7)
                        .addPdfAXmpMetadata(PdfAConformance.PDF_A_2B)))) {
            PdfFont font = PdfFontFactory.createFont(
                    StampFont.bundled().program(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
            document.getDocumentInfo().setTitle(title);
            document.getCatalog().setLang(new PdfString("vi-VN"));
            document.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
            document.addOutputIntent(new PdfOutputIntent(
                    "Custom", "", "http://www.color.org", "sRGB", new ByteArrayInputStream(COLOURS)));
            Words words = new Words();
            Sheets sheets = new Sheets(document, font);
            Pen pen = new Pen(sheets, words);
            pen.title(title);
            blocks.forEach(pen::draw);
            float bottom = sheets.down(SEAL_HEIGHT + SEAL_GAP);
            room = new Drawn.Room(sheets.page(), Sheets.RIGHT - SEAL_WIDTH, bottom, SEAL_WIDTH, SEAL_HEIGHT);
            sheets.number(title, words);
        } catch (IOException e) {
            // nothing but memory is written to, and the font is our own
            throw new UncheckedIOException(e);
        }
        return new Drawn(Octets.of(out.toByteArray()), room);
    }

    /** A paper, and where its seal goes. */
    public record Drawn(Octets pdf, Room seal) {
        /** A rectangle on a page (from 1), in points from its lower left corner. */
        public record Room(int page, double left, double bottom, double width, double height) {}
    }
}
