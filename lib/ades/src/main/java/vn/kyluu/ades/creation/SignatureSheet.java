package vn.kyluu.ades.creation;

import com.itextpdf.kernel.colors.DeviceGray;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
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

    SignatureSheet(PdfDocument document, PdfFont font) {
        this.document = document;
        this.font = font;
    }

    /** Draws the box with its caption, and gives its field. */
    PdfDictionary box(int index, FieldPlan plan, boolean isLast) {
        int place = index % BOXES_ON_A_PAGE;
        PdfPage page = place == 0 ? newPage() : document.getLastPage();
        float x = MARGIN + (place % 2) * (BOX_WIDTH + GAP);
        int row = place / 2;
        float top = FIRST_ROW - row * ROW;
        Rectangle box = new Rectangle(x, top - BOX_HEIGHT, BOX_WIDTH, BOX_HEIGHT);
        PdfCanvas canvas = new PdfCanvas(page);
        write(canvas, plan.caption(), CAPTION_SIZE, x + BOX_WIDTH / 2, top + 5, BOX_WIDTH);
        canvas.setStrokeColor(new DeviceGray(0.6f))
                .setLineWidth(0.5f)
                .rectangle(box)
                .stroke();
        PdfDictionary field = field(plan, box, page, isLast);
        page.addAnnotation(PdfAnnotation.makeAnnotation(field));
        return field;
    }

    private PdfPage newPage() {
        PdfPage page = document.addNewPage(PageSize.A4);
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

    private PdfDictionary field(FieldPlan plan, Rectangle box, PdfPage page, boolean isLast) {
        PdfDictionary field = new PdfDictionary();
        field.makeIndirect(document);
        field.put(PdfName.FT, PdfName.Sig);
        field.put(PdfName.T, new PdfString(plan.step()));
        field.put(PdfName.TU, new PdfString(measure.drawable(plan.caption()), "UnicodeBig"));
        // both from the start: were they added at signing, validators would see the field as changed
        field.put(PdfName.Type, PdfName.Annot);
        field.put(PdfName.F, new PdfNumber(4));
        field.put(PdfName.Subtype, PdfName.Widget);
        field.put(PdfName.Rect, new PdfArray(box));
        field.put(PdfName.P, page.getPdfObject());
        field.put(PdfName.Lock, lock(plan, isLast));
        return field;
    }

    private PdfDictionary lock(FieldPlan plan, boolean isLast) {
        PdfDictionary lock = new PdfDictionary();
        lock.put(PdfName.Type, new PdfName("SigFieldLock"));
        lock.put(PdfName.Action, isLast ? PdfName.All : PdfName.Include);
        if (!isLast) {
            lock.put(PdfName.Fields, new PdfArray(new PdfString(plan.step())));
        }
        lock.makeIndirect(document);
        return lock;
    }
}
