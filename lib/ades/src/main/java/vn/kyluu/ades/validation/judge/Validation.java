package vn.kyluu.ades.validation.judge;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.library.LibraryRun;

/** Judges signed PDFs and XML documents. Thread-safe; keep one, it holds connections. */
public final class Validation {
    private static final Octets PDF = Octets.of("%PDF-".getBytes(StandardCharsets.US_ASCII));
    private static final int FAR_ENOUGH = 256;

    private final PdfJudge pdf;
    private final XmlJudge xml;

    public Validation(TrustAnchors anchors, RevocationSettings settings, Clock clock) {
        LibraryRun library = new LibraryRun(anchors, settings, clock);
        this.pdf = new PdfJudge(library);
        this.xml = new XmlJudge(library);
    }

    /** Judges any bytes; never throws for what is in them. */
    public ValidationReport validate(Octets document) {
        if (document.startsWith(PDF)) {
            return pdf.judge(document);
        }
        return looksLikeXml(document) ? xml.judge(document) : Reporting.unknown();
    }

    private static boolean looksLikeXml(Octets document) {
        String head = document.text(0, Math.min(document.size(), FAR_ENOUGH));
        return head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<");
    }
}
