package vn.kyluu.ades.screening;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import vn.kyluu.ades.screening.ScreeningRefusal.Reason;

/** What a document to be signed may not hold, told by the keys of ISO 32000-1 (clauses 7.11, 8.11, 12.5, 12.6, 12.7). */
final class ForbiddenContent implements PdfObjects.Visitor {
    private static final Set<String> ACTIONS = Set.of(
            "Launch",
            "URI",
            "SubmitForm",
            "ResetForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Thread",
            "Sound",
            "Movie",
            "Rendition",
            "Hide",
            "Named",
            "SetOCGState",
            "Trans",
            "GoTo3DView",
            "RichMediaExecute");
    private static final Set<String> ANNOTATIONS = Set.of(
            "Text",
            "FreeText",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Stamp",
            "Caret",
            "Ink",
            "Popup",
            "Watermark",
            "Redact",
            "Projection",
            "PrinterMark",
            "TrapNet");
    private static final Set<String> SHOWN = Set.of("Catalog", "Pages", "Page", "Annot");
    private static final Set<String> MEDIA = Set.of("FileAttachment", "Sound", "Movie", "Screen", "3D", "RichMedia");

    @Override
    public void visit(COSDictionary dictionary, String path) {
        signatures(dictionary, path);
        scripts(dictionary, path);
        actions(dictionary, path);
        attachments(dictionary, path);
        if (has(dictionary, "OC") || has(dictionary, "OCProperties") || is(dictionary, "Type", "OCG")) {
            throw new ScreeningRefusal(Reason.PDF_HAS_OPTIONAL_CONTENT, path);
        }
        form(dictionary, path);
    }

    // a later revision could switch it on (shadow attacks); what no page could show does no harm
    @Override
    public void orphan(COSDictionary dictionary, String path) {
        boolean isOfTheFile = is(dictionary, "Type", "XRef") || is(dictionary, "Type", "ObjStm");
        boolean isShown = dictionary instanceof COSStream || SHOWN.contains(name(dictionary, "Type"));
        if (isShown && !isOfTheFile) {
            throw new ScreeningRefusal(Reason.PDF_HAS_HIDDEN_OBJECTS, path);
        }
    }

    private static void signatures(COSDictionary dictionary, String path) {
        if (has(dictionary, "ByteRange") || is(dictionary, "Type", "Sig") || is(dictionary, "Type", "DocTimeStamp")) {
            throw new ScreeningRefusal(Reason.PDF_ALREADY_SIGNED, path);
        }
    }

    private static void scripts(COSDictionary dictionary, String path) {
        if (has(dictionary, "JS") || has(dictionary, "JavaScript") || is(dictionary, "S", "JavaScript")) {
            throw new ScreeningRefusal(Reason.PDF_HAS_JAVASCRIPT, path);
        }
        if (has(dictionary, "XFA") || has(dictionary, "NeedsRendering")) {
            throw new ScreeningRefusal(Reason.PDF_HAS_XFA, path);
        }
    }

    private static void actions(COSDictionary dictionary, String path) {
        boolean isAction = !has(dictionary, "Type") || is(dictionary, "Type", "Action");
        if (has(dictionary, "AA") || (isAction && ACTIONS.contains(name(dictionary, "S")))) {
            throw new ScreeningRefusal(Reason.PDF_HAS_ACTIONS, path);
        }
    }

    private static void attachments(COSDictionary dictionary, String path) {
        boolean isOutside = dictionary instanceof COSStream && (has(dictionary, "F") || has(dictionary, "Ref"));
        if (has(dictionary, "EF")
                || has(dictionary, "EmbeddedFiles")
                || is(dictionary, "Type", "EmbeddedFile")
                || isOutside
                || (isAnnotation(dictionary) && MEDIA.contains(name(dictionary, "Subtype")))) {
            throw new ScreeningRefusal(Reason.PDF_HAS_ATTACHMENTS, path);
        }
    }

    private static void form(COSDictionary dictionary, String path) {
        boolean isField = has(dictionary, "FT") || is(dictionary, "Subtype", "Widget");
        COSArray fields = dictionary.getCOSArray(COSName.FIELDS);
        boolean hasFields = path.endsWith("/AcroForm") && fields != null && fields.size() > 0;
        if (isField || hasFields) {
            throw new ScreeningRefusal(Reason.PDF_HAS_FORM_FIELDS, path);
        }
        if (isAnnotation(dictionary) && ANNOTATIONS.contains(name(dictionary, "Subtype"))) {
            throw new ScreeningRefusal(Reason.PDF_HAS_ANNOTATIONS, path);
        }
    }

    private static boolean isAnnotation(COSDictionary dictionary) {
        return has(dictionary, "Rect") && has(dictionary, "Subtype");
    }

    private static boolean has(COSDictionary dictionary, String key) {
        return dictionary.containsKey(COSName.getPDFName(key));
    }

    private static boolean is(COSDictionary dictionary, String key, String value) {
        return value.equals(name(dictionary, key));
    }

    private static String name(COSDictionary dictionary, String key) {
        COSName name = dictionary.getCOSName(COSName.getPDFName(key));
        return name == null ? "" : name.getName();
    }
}
