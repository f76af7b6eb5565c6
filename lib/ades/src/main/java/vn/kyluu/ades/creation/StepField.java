package vn.kyluu.ades.creation;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import vn.kyluu.ades.stamp.StampFont;

/** Makes empty signature fields (ISO 32000-1, 12.7.4.5). */
final class StepField {
    private StepField() {}

    /** The field of a step, at its place. */
    static PdfDictionary of(FieldPlan plan, Boxes.Box box, PdfDocument document, boolean isLast) {
        PdfDictionary field = new PdfDictionary();
        field.makeIndirect(document);
        field.put(PdfName.FT, PdfName.Sig);
        field.put(PdfName.T, new PdfString(plan.step()));
        field.put(PdfName.TU, new PdfString(StampFont.bundled().drawable(plan.caption()), "UnicodeBig"));
        // both from the start: were they added at signing, validators would see the field as changed
        field.put(PdfName.Type, PdfName.Annot);
        field.put(PdfName.F, new PdfNumber(4));
        field.put(PdfName.Subtype, PdfName.Widget);
        field.put(PdfName.Rect, new PdfArray(box.rectangle()));
        field.put(PdfName.P, box.page().getPdfObject());
        field.put(PdfName.Lock, lock(plan, document, isLast));
        field.put(PdfName.AP, empty(box, document));
        box.page().addAnnotation(PdfAnnotation.makeAnnotation(field));
        return field;
    }

    /** PDF/A wants every field to have an appearance, signed or not (ISO 19005-2, 6.3.3). */
    private static PdfDictionary empty(Boxes.Box box, PdfDocument document) {
        PdfFormXObject nothing = new PdfFormXObject(
                new Rectangle(box.rectangle().getWidth(), box.rectangle().getHeight()));
        nothing.makeIndirect(document);
        PdfDictionary appearances = new PdfDictionary();
        appearances.put(PdfName.N, nothing.getPdfObject());
        return appearances;
    }

    private static PdfDictionary lock(FieldPlan plan, PdfDocument document, boolean isLast) {
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
