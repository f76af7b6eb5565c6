package vn.kyluu.ades.creation;

import com.itextpdf.kernel.colors.DeviceGray;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfResources;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.stamp.StampFont;

/** The pages of boxes at the end of a document, two boxes a row. */
final class SignatureSheet {
    private static final String TITLE = "TRANG CHỮ KÝ SỐ";
    private static final int BOXES_ON_A_PAGE = 12;
    private static final float MARGIN = 50;
    private static final float GAP = 16;
    private static final float TITLE_BASELINE = PageSize.A4.getHeight() - 64;
    private static final float FIRST_ROW = TITLE_BASELINE - 40;
    private static final float ROW = 112;
    private static final float BOX_HEIGHT = 76;
    private static final float BOX_WIDTH = (PageSize.A4.getWidth() - 2 * MARGIN - GAP) / 2;
    private static final float CAPTION_SIZE = 9;
    private static final float TITLE_SIZE = 14;

    private final PdfDocument document;
    private final PdfFont font;
    private final StampFont measure = StampFont.bundled();
    private @Nullable PdfPage page;
    private int boxes;

    SignatureSheet(PdfDocument document, PdfFont font) {
        this.document = document;
        this.font = font;
    }

    /** Draws the next box with its caption. */
    Boxes.Box box(String caption) {
        int place = boxes % BOXES_ON_A_PAGE;
        boxes++;
        page = place == 0 || page == null ? newPage() : page;
        float x = MARGIN + (place % 2) * (BOX_WIDTH + GAP);
        int row = place / 2;
        float top = FIRST_ROW - row * ROW;
        Rectangle box = new Rectangle(x, top - BOX_HEIGHT, BOX_WIDTH, BOX_HEIGHT);
        PdfCanvas canvas = new PdfCanvas(page);
        write(canvas, caption, CAPTION_SIZE, x + BOX_WIDTH / 2, top + 5, BOX_WIDTH);
        canvas.setStrokeColor(new DeviceGray(0.6f))
                .setLineWidth(0.5f)
                .rectangle(box)
                .stroke();
        return new Boxes.Box(ShownPage.of(page), box);
    }

    private PdfPage newPage() {
        PdfPage page = document.addNewPage(PageSize.A4);
        // not those that the pages before may share (PDF/A-2, ISO 19005-2, 6.2.2)
        page.setResources(new PdfResources());
        float middle = PageSize.A4.getWidth() / 2;
        write(new PdfCanvas(page), TITLE, TITLE_SIZE, middle, TITLE_BASELINE, PageSize.A4.getWidth() - 2 * MARGIN);
        return page;
    }

    private void write(PdfCanvas canvas, String text, float largest, float middle, float baseline, float room) {
        String drawable = measure.drawable(text);
        double natural = measure.width(drawable) * largest;
        float size = natural <= room ? largest : (float) (largest * room / natural);
        float x = (float) (middle - measure.width(drawable) * size / 2);
        canvas.beginText()
                .setFontAndSize(font, size)
                .moveText(x, baseline)
                .showText(drawable)
                .endText();
    }
}
