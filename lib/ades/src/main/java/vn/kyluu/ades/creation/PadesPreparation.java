package vn.kyluu.ades.creation;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.ReaderProperties;
import com.itextpdf.kernel.pdf.StampingProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.kyluu.ades.creation.CreationRefusal.Reason;
import vn.kyluu.ades.digest.OctetWriter;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revision.PdfFile;
import vn.kyluu.ades.revision.PdfSource;
import vn.kyluu.ades.stamp.StampFont;

/**
 * Gives a PDF a signature field for each step: on a signature sheet, a page "TRANG CHỮ KÝ SỐ" with captioned boxes at the end, or
 * on the form's own pages.
 */
public final class PadesPreparation {
    /** About what the fields, the sheet and the font take. */
    private static final long ADDED = 64 * 1024;

    /**
     * Appends the fields; the bytes before stay as they were.
     *
     * @param pdf not encrypted, not signed
     * @param steps in signing order, at least one
     * @throws CreationRefusal if the PDF cannot be read a field's name is taken, or a place cannot be found
     */
    public Octets withFields(Octets pdf, List<FieldPlan> steps) {
        return withFields(pdf, steps, true);
    }

    /**
     * The same for steps of which nobody knows yet who signs last.
     *
     * @param isLastCertain false if the last step is signed in parallel with others: its field then locks itself only, and the
     *     signature that turns out to be the last locks everything
     */
    public Octets withFields(Octets pdf, List<FieldPlan> steps, boolean isLastCertain) {
        refuseTakenNames(pdf, steps);
        OctetWriter out = new OctetWriter(pdf.size() + ADDED);
        try (PdfReader reader = new PdfReader(new PdfSource(pdf), new ReaderProperties());
                PdfDocument document =
                        new PdfDocument(reader, new PdfWriter(out), new StampingProperties().useAppendMode())) {
            StampFont stampFont = StampFont.bundled();
            PdfFont font = PdfFontFactory.createFont(
                    stampFont.program(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
            // registers every glyph a later stamp may need before the font is cut down
            font.convertToBytes(stampFont.alphabet());
            // else it is written only where a sheet is drawn with it, and stamps elsewhere show nothing
            document.addFont(font);
            PdfDictionary form = form(document, font);
            Boxes boxes = new Boxes(pdf, document, new SignatureSheet(document, font));
            PdfArray fields = form.getAsArray(PdfName.Fields);
            for (int i = 0; i < steps.size(); i++) {
                boolean isLast = isLastCertain && i == steps.size() - 1;
                FieldPlan step = steps.get(i);
                fields.add(StepField.of(step, boxes.of(step), document, isLast));
            }
            fields.setModified();
            giveAnnotations(document.getFirstPage());
        } catch (IOException | PdfException | com.itextpdf.io.exceptions.IOException e) {
            throw new CreationRefusal(Reason.DOCUMENT_UNREADABLE, e);
        }
        return written(out);
    }

    private static Octets written(OctetWriter out) {
        try {
            return out.octets();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseTakenNames(Octets pdf, List<FieldPlan> steps) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("no step to sign");
        }
        Set<String> names = new HashSet<>();
        try (PdfFile file = PdfFile.open(pdf)) {
            for (FieldPlan each : steps) {
                if (!names.add(each.step()) || file.field(each.step()).isPresent()) {
                    throw new CreationRefusal(Reason.FIELD_TAKEN);
                }
            }
        } catch (IOException e) {
            throw new CreationRefusal(Reason.DOCUMENT_UNREADABLE, e);
        }
    }

    /**
     * A document time stamp puts its unseen field on the first page; a page that had no list of annotations before looks to
     * validators as if it had been changed.
     */
    private static void giveAnnotations(PdfPage page) {
        if (page.getPdfObject().getAsArray(PdfName.Annots) == null) {
            page.getPdfObject().put(PdfName.Annots, new PdfArray());
            page.setModified();
        }
    }

    private static PdfDictionary form(PdfDocument document, PdfFont font) {
        PdfDictionary catalog = document.getCatalog().getPdfObject();
        PdfDictionary form = entry(catalog, PdfName.AcroForm);
        form.makeIndirect(document);
        form.put(PdfName.SigFlags, new PdfNumber(3));
        entry(entry(form, PdfName.DR), PdfName.Font).put(new PdfName(StampFont.RESOURCE), font.getPdfObject());
        if (form.getAsArray(PdfName.Fields) == null) {
            form.put(PdfName.Fields, new PdfArray());
        }
        form.setModified();
        catalog.setModified();
        return form;
    }

    private static PdfDictionary entry(PdfDictionary parent, PdfName name) {
        PdfDictionary found = parent.getAsDictionary(name);
        PdfDictionary entry = found == null ? new PdfDictionary() : found;
        parent.put(name, entry);
        parent.setModified();
        entry.setModified();
        return entry;
    }
}
