package vn.kyluu.ades.screening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.screening.ScreeningRefusal.Reason;

/** PDFs of one page, written by hand: what is in them can be read here. */
final class TinyPdf {
    private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private static final String CONTENT = "<< /Length 14 >>\nstream\n0 0 9 9 re f  \nendstream";

    /** What may not be in it: an entry of the catalog, an entry of the page, and one more object, number 5. */
    enum Defect {
        SCRIPT_ON_OPENING(
                Reason.PDF_HAS_JAVASCRIPT, "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "", "null"),
        SCRIPT_BY_NAME(Reason.PDF_HAS_JAVASCRIPT, "/Names << /JavaScript << /Names [(a) 5 0 R] >> >>", "", "<< >>"),
        SCRIPT_NOTHING_LEADS_TO(Reason.PDF_HAS_JAVASCRIPT, "", "", "<< /S /JavaScript /JS (1) >>"),
        XFA_FORM(Reason.PDF_HAS_XFA, "/AcroForm << /Fields [] /XFA 5 0 R >>", "", "(xfa)"),
        LAUNCH(Reason.PDF_HAS_ACTIONS, "/OpenAction << /S /Launch /F (cmd.exe) >>", "", "null"),
        LINK_TO_AN_ADDRESS(
                Reason.PDF_HAS_ACTIONS,
                "",
                "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://a.vn) >> >>]",
                "null"),
        SUBMIT(
                Reason.PDF_HAS_ACTIONS,
                "",
                "/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A 5 0 R >>]",
                "<< /S /SubmitForm >>"),
        OTHER_FILE(Reason.PDF_HAS_ACTIONS, "/OpenAction << /S /GoToR /F (other.pdf) >>", "", "null"),
        ACTION_ON_A_PAGE(Reason.PDF_HAS_ACTIONS, "", "/AA << /O 5 0 R >>", "<< /S /GoTo >>"),
        ATTACHMENT(
                Reason.PDF_HAS_ATTACHMENTS,
                "/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>",
                "",
                "<< /Type /Filespec /EF << >> >>"),
        OPTIONAL_CONTENT(
                Reason.PDF_HAS_OPTIONAL_CONTENT, "/OCProperties << /OCGs [5 0 R] >>", "", "<< /Type /OCG /Name (a) >>"),
        TEXT_FIELD(
                Reason.PDF_HAS_FORM_FIELDS,
                "/AcroForm << /Fields [5 0 R] >>",
                "/Annots [5 0 R]",
                "<< /FT /Tx /T (a) /Type /Annot /Subtype /Widget /Rect [0 0 9 9] >>"),
        NOTE(
                Reason.PDF_HAS_ANNOTATIONS,
                "",
                "/Annots [5 0 R]",
                "<< /Type /Annot /Subtype /FreeText /Rect [0 0 9 9] /Contents (a) >>"),
        SIGNATURE(
                Reason.PDF_ALREADY_SIGNED,
                "",
                "",
                "<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> >>");

        private final Reason reason;
        private final String catalog;
        private final String page;
        private final String object;

        Defect(Reason reason, String catalog, String page, String object) {
            this.reason = reason;
            this.catalog = catalog;
            this.page = page;
            this.object = object;
        }

        Reason reason() {
            return reason;
        }
    }

    private TinyPdf() {}

    static Octets plain() {
        return write("", "", "null");
    }

    static Octets with(Defect defect) {
        return write(defect.catalog, defect.page, defect.object);
    }

    static Octets withLinkInside() {
        return write(
                "/OpenAction [3 0 R /Fit]",
                "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A 5 0 R >>]",
                "<< /S /GoTo /D [3 0 R /Fit] >>");
    }

    static Octets withCircle() {
        return write("/PieceInfo 5 0 R", "", "<< /Round 5 0 R /Self [5 0 R] >>");
    }

    static Octets encrypted(String password) {
        try (PDDocument document = Loader.loadPDF(plain().toByteArray())) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return Octets.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Octets write(String catalog, String page, String object) {
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R " + catalog + " >>",
                PAGES,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << >> " + page + " >>",
                CONTENT,
                object);
        StringBuilder text = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", text.length()));
            text.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = text.length();
        text.append(table)
                .append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return Octets.of(text.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
