package vn.kyluu.ades.creation;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * How a stamp stands upright in its field though the page is turned, and as large as meant though the page's unit is no point
 * (ISO 32000-1, 12.5.5: the appearance's box, after its matrix, is fitted into the rectangle).
 *
 * @param width of the stamp as it is shown, in points
 * @param height likewise
 * @param matrix entry of its appearance, if it needs one
 */
record Upright(double width, double height, String matrix) {
    static Upright in(COSDictionary field) {
        PDRectangle box = new PDRectangle(field.getCOSArray(COSName.RECT));
        COSDictionary dictionary = field.getCOSDictionary(COSName.P);
        PDPage page = dictionary == null ? new PDPage() : new PDPage(dictionary);
        double across = box.getWidth() * page.getUserUnit();
        double along = box.getHeight() * page.getUserUnit();
        return switch (page.getRotation()) {
            case 90 -> new Upright(along, across, "/Matrix [0 1 -1 0 0 0]\n");
            case 180 -> new Upright(across, along, "/Matrix [-1 0 0 -1 0 0]\n");
            case 270 -> new Upright(along, across, "/Matrix [0 -1 1 0 0 0]\n");
            default -> new Upright(across, along, "");
        };
    }
}
