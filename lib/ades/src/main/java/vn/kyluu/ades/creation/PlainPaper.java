package vn.kyluu.ades.creation;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.stamp.StampFont;

/** A PDF of lines of text under a title, for papers that the services write themselves. Safe for many threads. */
public final class PlainPaper {
    private static final float MARGIN = 50;
    private static final float SIZE = 10;
    private static final float TITLE_SIZE = 14;
    private static final float LEADING = 14;
    private static final float TOP = PageSize.A4.getHeight() - 60;
    private static final double ROOM = PageSize.A4.getWidth() - 2 * MARGIN;

    private final StampFont measure = StampFont.bundled();

    /**
     * The PDF, A4, as many pages as it takes; lines that are too long are broken at spaces.
     *
     * @param lines an empty one leaves a gap
     */
    public Octets of(String title, List<String> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfDocument document = new PdfDocument(new PdfWriter(out))) {
            PdfFont font = PdfFontFactory.createFont(
                    measure.program(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
            document.getDocumentInfo().setTitle(title);
            PdfPage page = document.addNewPage(PageSize.A4);
            float baseline = TOP;
            for (String line : broken(title, TITLE_SIZE)) {
                write(page, font, line, TITLE_SIZE, baseline);
                baseline -= LEADING * TITLE_SIZE / SIZE;
            }
            for (String line : lines) {
                for (String part : broken(line, SIZE)) {
                    if (baseline < MARGIN) {
                        page = document.addNewPage(PageSize.A4);
                        baseline = TOP;
                    }
                    write(page, font, part, SIZE, baseline);
                    baseline -= LEADING;
                }
            }
        } catch (IOException e) {
            // nothing but memory is written to, and the font is our own
            throw new UncheckedIOException(e);
        }
        return Octets.of(out.toByteArray());
    }

    private static void write(PdfPage page, PdfFont font, String text, float size, float baseline) {
        new PdfCanvas(page)
                .beginText()
                .setFontAndSize(font, size)
                .moveText(MARGIN, baseline)
                .showText(text)
                .endText();
    }

    /** At spaces; a word that is longer than the page is wide is cut. */
    private List<String> broken(String text, float size) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String word : measure.drawable(text).split(" ", -1)) {
            for (String piece : cut(word, size)) {
                String longer = part.length() == 0 ? piece : part + " " + piece;
                if (part.length() > 0 && measure.width(longer) * size > ROOM) {
                    parts.add(part.toString());
                    part.setLength(0);
                    part.append(piece);
                } else {
                    part.setLength(0);
                    part.append(longer);
                }
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private List<String> cut(String word, float size) {
        List<String> pieces = new ArrayList<>();
        String rest = word;
        while (measure.width(rest) * size > ROOM) {
            int end = rest.length();
            while (end > 1 && measure.width(rest.substring(0, end)) * size > ROOM) {
                end--;
            }
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }
}
