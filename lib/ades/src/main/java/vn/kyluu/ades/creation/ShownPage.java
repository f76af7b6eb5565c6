package vn.kyluu.ades.creation;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfPage;

/**
 * A page as a reader sees it: its crop box, turned by its Rotate, in points of its UserUnit (ISO 32000-1, 7.7.3.3).
 *
 * @param turned clockwise, 0, 90, 180 or 270 degrees
 * @param unit points in one unit of user space
 */
record ShownPage(PdfPage page, Rectangle crop, int turned, double unit) {
    static ShownPage of(PdfPage page) {
        PdfNumber unit = page.getPdfObject().getAsNumber(PdfName.UserUnit);
        return new ShownPage(page, page.getCropBox(), page.getRotation(), unit == null ? 1 : unit.doubleValue());
    }

    double width() {
        return unit * (turned % 180 == 0 ? crop.getWidth() : crop.getHeight());
    }

    double height() {
        return unit * (turned % 180 == 0 ? crop.getHeight() : crop.getWidth());
    }

    /** A rectangle in points from the lower left corner of what is shown, in the page's user space. */
    Rectangle inUserSpace(Rectangle shown) {
        double left = shown.getLeft() / unit;
        double right = shown.getRight() / unit;
        double bottom = shown.getBottom() / unit;
        double top = shown.getTop() / unit;
        return switch (turned) {
            case 90 -> box(crop.getRight() - top, crop.getBottom() + left, top - bottom, right - left);
            case 180 -> box(crop.getRight() - right, crop.getTop() - top, right - left, top - bottom);
            case 270 -> box(crop.getLeft() + bottom, crop.getTop() - right, top - bottom, right - left);
            default -> box(crop.getLeft() + left, crop.getBottom() + bottom, right - left, top - bottom);
        };
    }

    static Rectangle box(double left, double bottom, double width, double height) {
        return new Rectangle((float) left, (float) bottom, (float) width, (float) height);
    }
}
