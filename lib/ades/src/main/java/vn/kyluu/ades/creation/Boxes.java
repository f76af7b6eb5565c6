package vn.kyluu.ades.creation;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.kyluu.ades.creation.CreationRefusal.Reason;
import vn.kyluu.ades.creation.TextAnchors.Spot;
import vn.kyluu.ades.digest.Octets;

/** Turns the places of a plan into rectangles on pages. For one document, by one thread. */
final class Boxes {
    /**
     * One place found.
     *
     * @param shown in points of what is shown of the page
     */
    record Box(ShownPage on, Rectangle shown) {
        PdfPage page() {
            return on.page();
        }

        /** In the page's user space. */
        Rectangle rectangle() {
            return on.inUserSpace(shown);
        }
    }

    private static final double GAP = 4;
    private static final double MILLIMETRE = 72 / 25.4;
    private static final double SEAL = 36 * MILLIMETRE;

    private final Octets pdf;
    private final PdfDocument document;
    private final SignatureSheet sheet;
    private final Map<String, Box> known = new HashMap<>();

    Boxes(Octets pdf, PdfDocument document, SignatureSheet sheet) {
        this.pdf = pdf;
        this.document = document;
        this.sheet = sheet;
    }

    Box of(FieldPlan plan) throws IOException {
        Box box = find(plan);
        known.put(plan.step(), box);
        return box;
    }

    private Box find(FieldPlan plan) throws IOException {
        if (plan.place() instanceof Place.At at) {
            return inside(at.page(), at.left(), at.bottom(), at.width(), at.height());
        } else if (plan.place() instanceof Place.ByAnchor anchor) {
            Spot spot = spot(anchor.text());
            double middle = (spot.left() + spot.right()) / 2;
            double bottom = spot.baseline() - GAP - anchor.height();
            return inside(spot.page(), middle - anchor.width() / 2, bottom, anchor.width(), anchor.height());
        } else if (plan.place() instanceof Place.OverStampOf other) {
            return over(other);
        }
        return sheet.box(plan.caption());
    }

    private Box over(Place.OverStampOf other) {
        Box person = known.get(other.step());
        if (person == null) {
            throw new CreationRefusal(Reason.PLACE_UNUSABLE);
        }
        Rectangle stamp = person.shown();
        double right = stamp.getLeft() + stamp.getWidth() / 3;
        double middle = stamp.getBottom() + stamp.getHeight() / 2;
        double left = Math.max(0, right - SEAL);
        double bottom = Math.max(0, middle - SEAL / 2);
        return new Box(person.on(), ShownPage.box(left, bottom, SEAL, SEAL));
    }

    /** Moves the box sideways onto the page if need be; up or down would put it over the form's text. */
    private Box inside(int number, double left, double bottom, double width, double height) {
        if (number > document.getNumberOfPages()) {
            throw new CreationRefusal(Reason.PLACE_UNUSABLE);
        }
        ShownPage page = ShownPage.of(document.getPage(number));
        double shifted = Math.max(0, Math.min(left, page.width() - width));
        boolean isInside =
                shifted + width <= page.width() + 0.01 && bottom >= 0 && bottom + height <= page.height() + 0.01;
        if (!isInside) {
            throw new CreationRefusal(Reason.PLACE_UNUSABLE);
        }
        return new Box(page, ShownPage.box(shifted, bottom, width, height));
    }

    private Spot spot(String text) throws IOException {
        try (PDDocument reading = Loader.loadPDF(new RandomAccessReadBuffer(pdf.asByteBuffer()))) {
            return TextAnchors.last(reading, text).orElseThrow(() -> new CreationRefusal(Reason.ANCHOR_MISSING));
        }
    }
}
