package vn.kyluu.ades.paper;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants.TextRenderingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pages one after the other, and where on them the pen is: A4, filled from top to bottom. */
final class Sheets {
    static final float MARGIN = 50;
    static final float RIGHT = PageSize.A4.getWidth() - MARGIN;
    static final Color INK = Tone.colour(0x14202b);
    static final Color SOFT = Tone.colour(0x4a5a68);
    static final Color LINE = Tone.colour(0xc9d3dc);
    private static final float TOP = PageSize.A4.getHeight() - 50;
    private static final float BOTTOM = 56;
    private static final float FOOT = 32;
    private static final float FOOT_SIZE = 8;
    private static final float BOLD = 0.035f;
    private static final float BAR = 3;
    private static final float SEAM = 0.3f;

    private final PdfDocument document;
    private final PdfFont font;
    private final Deque<Color> bars = new ArrayDeque<>();
    private @Nullable PdfCanvas canvas;
    private float y;

    Sheets(PdfDocument document, PdfFont font) {
        this.document = document;
        this.font = font;
    }

    /** Goes down by that height, to the next page if need be; answers the new height above the page's lower edge. */
    float down(float height) {
        require(height);
        if (!bars.isEmpty()) {
            fill(bars.getFirst(), MARGIN, y - height, BAR, height + SEAM);
        }
        y -= height;
        return y;
    }

    /** Begins a new page unless that height is free on this one. */
    void require(float height) {
        if (canvas == null || y - height < BOTTOM) {
            canvas = new PdfCanvas(document.addNewPage(PageSize.A4));
            y = TOP;
        }
    }

    float y() {
        return y;
    }

    /** Puts the pen back up on the same page, beside what was drawn. */
    void to(float height) {
        y = height;
    }

    /** From here on a bar in that colour goes along with the pen. */
    void beginBar(Color colour) {
        bars.push(colour);
    }

    void endBar() {
        bars.pop();
    }

    void write(String text, float x, float baseline, float size, Color colour, boolean bold) {
        write(canvas(), text, x, baseline, size, colour, bold);
    }

    void fill(Color colour, float x, float bottom, float width, float height) {
        canvas().saveState()
                .setFillColor(colour)
                .rectangle(x, bottom, width, height)
                .fill()
                .restoreState();
    }

    PdfCanvas canvas() {
        if (canvas == null) {
            require(0);
        }
        return Objects.requireNonNull(canvas);
    }

    int page() {
        return document.getNumberOfPages();
    }

    /** R4. */
    void number(String title, Words words) {
        int pages = document.getNumberOfPages();
        for (int n = 1; n <= pages; n++) {
            PdfPage page = document.getPage(n);
            PdfCanvas foot = new PdfCanvas(page);
            String number = n + " / " + pages;
            write(foot, title, MARGIN, FOOT, FOOT_SIZE, SOFT, false);
            write(foot, number, RIGHT - words.width(number, FOOT_SIZE), FOOT, FOOT_SIZE, SOFT, false);
        }
    }

    private void write(PdfCanvas on, String text, float x, float baseline, float size, Color colour, boolean bold) {
        on.saveState().setFillColor(colour).beginText().setFontAndSize(font, size);
        if (bold) {
            // the one font has one weight
            on.setStrokeColor(colour).setLineWidth(size * BOLD).setTextRenderingMode(TextRenderingMode.FILL_STROKE);
        }
        on.moveText(x, baseline).showText(text).endText().restoreState();
    }
}
