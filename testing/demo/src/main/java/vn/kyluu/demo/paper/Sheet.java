package vn.kyluu.demo.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** A PDF that is written from top to bottom, on as many pages as the text needs. Not thread-safe. */
final class Sheet implements AutoCloseable {
    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LEADING = 1.35f;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private @Nullable PDPageContentStream page;
    private float y;

    Sheet(String title) throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            if (file == null) {
                throw new IllegalStateException("PDFBox without " + FONT);
            }
            font = PDType0Font.load(document, file, true);
        }
        document.getDocumentInformation().setTitle(title);
    }

    /** A line in the middle. */
    Sheet centred(String text, float size, boolean bold) throws IOException {
        space(size * LEADING);
        line(text, MARGIN + (WIDTH - width(text, size)) / 2, size, bold);
        return this;
    }

    /** A heading with room above. */
    Sheet heading(String text) throws IOException {
        y -= 6;
        return text(text, 0, 11, true);
    }

    /** A paragraph. */
    Sheet paragraph(String text) throws IOException {
        return text(text, 0, 11, false);
    }

    /** A row of a table: cells of given shares of the width, each wrapped for itself. */
    Sheet row(boolean bold, float[] shares, String... cells) throws IOException {
        float size = 9.5f;
        List<List<String>> wrapped = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < cells.length; i++) {
            List<String> cell = wrap(cells[i], size, shares[i] * WIDTH - 6);
            wrapped.add(cell);
            lines = Math.max(lines, cell.size());
        }
        float height = lines * size * LEADING + 4;
        space(height);
        float top = y + height;
        float x = MARGIN;
        for (int i = 0; i < cells.length; i++) {
            float baseline = top - size - 1;
            for (String each : wrapped.get(i)) {
                y = baseline;
                line(each, x + 3, size, bold);
                baseline -= size * LEADING;
            }
            stream().addRect(x, top - height, shares[i] * WIDTH, height);
            x += shares[i] * WIDTH;
        }
        stream().setLineWidth(0.5f);
        stream().stroke();
        y = top - height;
        return this;
    }

    byte[] bytes() throws IOException {
        stream().close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private Sheet text(String text, float indent, float size, boolean bold) throws IOException {
        for (String each : wrap(text, size, WIDTH - indent)) {
            space(size * LEADING);
            line(each, MARGIN + indent, size, bold);
        }
        return this;
    }

    private List<String> wrap(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) > width && !line.isEmpty()) {
                lines.add(line.toString());
                longer = word;
            }
            line.setLength(0);
            line.append(longer);
        }
        lines.add(line.toString());
        return lines;
    }

    private void line(String text, float x, float size, boolean bold) throws IOException {
        PDPageContentStream out = stream();
        out.beginText();
        out.setFont(font, size);
        // the one embedded face, drawn with an outline where bold is meant
        out.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        out.setLineWidth(size / 30);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    private void space(float height) throws IOException {
        if (page == null || y - height < MARGIN) {
            if (page != null) {
                page.close();
            }
            PDPage next = new PDPage(PDRectangle.A4);
            document.addPage(next);
            page = new PDPageContentStream(document, next);
            y = PDRectangle.A4.getHeight() - MARGIN;
        }
        y -= height;
    }

    private PDPageContentStream stream() {
        if (page == null) {
            throw new IllegalStateException("nothing was written");
        }
        return page;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }
}
