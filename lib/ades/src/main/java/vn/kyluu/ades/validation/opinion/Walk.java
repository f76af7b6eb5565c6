package vn.kyluu.ades.validation.opinion;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the other library has to walk. It goes through trees as often as branches lead to a node, and its effort grows with the
 * square of their size.
 */
final class Walk {
    private static final int MOST_STEPS = 5_000;
    private static final int DEEPEST = 200;
    private static final int MOST_OBJECTS = 200_000;
    private static final List<PdfName> BRANCHES = List.of(PdfName.Kids, PdfName.K, PdfName.Fields);

    private record Step(@Nullable PdfObject object, int depth) {}

    private Walk() {}

    static boolean isShort(PdfDocument document) {
        PdfDictionary catalog = document.getCatalog().getPdfObject();
        PdfDictionary structure = catalog.getAsDictionary(PdfName.StructTreeRoot);
        Deque<Step> open = new ArrayDeque<>();
        open.push(new Step(catalog.get(PdfName.Pages), 0));
        open.push(new Step(catalog.get(PdfName.AcroForm), 0));
        if (structure != null) {
            open.push(new Step(structure, 0));
            open.push(new Step(structure.get(PdfName.ParentTree), 0));
            open.push(new Step(structure.get(PdfName.IDTree), 0));
        }
        int steps = 0;
        while (!open.isEmpty()) {
            Step next = open.pop();
            if (next.object() instanceof PdfDictionary && (++steps > MOST_STEPS || next.depth() > DEEPEST)) {
                return false;
            }
            if (next.object() instanceof PdfArray array) {
                array.forEach(each -> open.push(new Step(each, next.depth() + 1)));
            } else if (next.object() instanceof PdfDictionary dictionary) {
                BRANCHES.forEach(branch -> open.push(new Step(dictionary.get(branch), next.depth() + 1)));
            }
        }
        return document.getNumberOfPdfObjects() <= MOST_OBJECTS;
    }
}
