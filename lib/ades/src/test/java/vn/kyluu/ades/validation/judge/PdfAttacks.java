package vn.kyluu.ades.validation.judge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import vn.kyluu.ades.digest.Octets;

/** What forgers do to a signed PDF: each leaves every signed byte as it was, unless the name says otherwise. */
final class PdfAttacks {
    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    private PdfAttacks() {}

    static Octets appendedPage(Octets pdf) {
        return incrementally(pdf, document -> {
            document.addPage(new PDPage(PDRectangle.A4));
            touch(document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES));
        });
    }

    static Octets changedContent(Octets pdf) {
        return incrementally(pdf, document -> {
            PDPage page = document.getPage(0);
            PDStream other = new PDStream(document);
            try (var out = other.createOutputStream()) {
                out.write("0 0 600 800 re f".getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(other);
            touch(page.getCOSObject());
        });
    }

    static Octets changedFont(Octets pdf) {
        return incrementally(pdf, document -> {
            PDPage page = document.getPage(0);
            COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            COSDictionary font =
                    fonts.getCOSDictionary(fonts.keySet().iterator().next());
            font.setName(COSName.BASE_FONT, "Anders");
            touch(font);
        });
    }

    static Octets addedAnnotation(Octets pdf) {
        return incrementally(pdf, document -> {
            PDPage page = document.getPage(0);
            COSDictionary note = new COSDictionary();
            note.setItem(COSName.TYPE, COSName.ANNOT);
            note.setName(COSName.SUBTYPE, "FreeText");
            note.setItem(COSName.RECT, new PDRectangle(10, 10, 300, 100).getCOSArray());
            note.setItem(COSName.CONTENTS, new COSString("Xuất viện"));
            COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            COSArray more = annotations == null ? new COSArray() : annotations;
            more.add(note);
            page.getCOSObject().setItem(COSName.ANNOTS, more);
            touch(page.getCOSObject());
        });
    }

    static Octets movedStamp(Octets pdf, String field) {
        return incrementally(pdf, document -> {
            COSDictionary widget = field(document, field);
            widget.setItem(COSName.RECT, new PDRectangle(0, 0, 600, 800).getCOSArray());
            touch(widget);
        });
    }

    static Octets replacedStamp(Octets pdf, String field) {
        return incrementally(pdf, document -> {
            COSDictionary widget = field(document, field);
            PDStream look = new PDStream(document);
            try (var out = look.createOutputStream()) {
                out.write("0 0 100 100 re f".getBytes(StandardCharsets.US_ASCII));
            }
            look.getCOSObject().setItem(COSName.BBOX, new PDRectangle(100, 100).getCOSArray());
            COSDictionary appearance = new COSDictionary();
            appearance.setItem(COSName.N, look.getCOSObject());
            widget.setItem(COSName.AP, appearance);
            touch(widget);
        });
    }

    static Octets removedField(Octets pdf, String field) {
        return incrementally(pdf, document -> {
            COSDictionary form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
            COSArray fields = form.getCOSArray(COSName.FIELDS);
            for (int i = fields.size() - 1; i >= 0; i--) {
                if (fields.getObject(i) == field(document, field)) {
                    fields.remove(i);
                    break;
                }
            }
            touch(form);
        });
    }

    static Octets removedPermissions(Octets pdf) {
        return incrementally(pdf, document -> {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.removeItem(COSName.PERMS);
            touch(catalog);
        });
    }

    /** An object behind the end that no cross-reference section declares: readers that repair files would show it. */
    static Octets undeclaredObject(Octets pdf) {
        return appended(pdf, "\n4 0 obj\n<< /Length 16 >>\nstream\n0 0 600 800 re f\nendstream\nendobj\n");
    }

    /** The same, with a trailer that leads nowhere new. */
    static Octets undeclaredObjectWithTrailer(Octets pdf) {
        String text = new String(pdf.toByteArray(), StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("startxref");
        return appended(
                pdf, "\n4 0 obj\n<< /Length 16 >>\nstream\n0 0 600 800 re f\nendstream\nendobj\n" + text.substring(at));
    }

    static Octets flippedByte(Octets pdf, String before) {
        byte[] bytes = pdf.toByteArray();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(before);
        bytes[at + before.length()] ^= 1;
        return Octets.of(bytes);
    }

    static Octets truncated(Octets pdf, int bytesLess) {
        byte[] bytes = pdf.toByteArray();
        return Octets.of(Arrays.copyOf(bytes, bytes.length - bytesLess));
    }

    /** The last signature's range begins behind the first object: the hash no longer fits either. */
    static Octets shiftedRange(Octets pdf) {
        byte[] bytes = pdf.toByteArray();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("/ByteRange [0 ") + "/ByteRange [".length();
        bytes[at] = '9';
        return Octets.of(bytes);
    }

    static Octets appended(Octets pdf, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(pdf.toByteArray());
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return Octets.of(out.toByteArray());
    }

    private static COSDictionary field(PDDocument document, String name) {
        COSArray fields = document.getDocumentCatalog()
                .getCOSObject()
                .getCOSDictionary(COSName.ACRO_FORM)
                .getCOSArray(COSName.FIELDS);
        for (int i = 0; i < fields.size(); i++) {
            COSDictionary field = (COSDictionary) fields.getObject(i);
            if (name.equals(field.getString(COSName.T))) {
                return field;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static void touch(COSDictionary changed) {
        changed.setNeedToBeUpdated(true);
    }

    private static Octets incrementally(Octets pdf, Change change) {
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            change.on(document);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return Octets.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
