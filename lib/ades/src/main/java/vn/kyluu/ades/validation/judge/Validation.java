package vn.kyluu.ades.validation.judge;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.library.LibraryRun;

/** Judges signed PDFs and XML documents. Thread-safe; keep one, it holds connections. */
public final class Validation {
    private static final Octets PDF = Octets.of("%PDF-".getBytes(StandardCharsets.US_ASCII));
    private static final int FAR_ENOUGH = 256;

    private final PdfJudge pdf;
    private final XmlJudge xml;

    /** Asks as the settings say, and shares what it learns with nobody. */
    public Validation(TrustAnchors anchors, RevocationSettings settings, Clock clock) {
        this(anchors, new RevocationInquiry(settings), clock);
    }

    /** Asks through an inquiry that others use too. */
    public Validation(TrustAnchors anchors, RevocationInquiry inquiry, Clock clock) {
        LibraryRun library = new LibraryRun(anchors, inquiry, clock);
        this.pdf = new PdfJudge(library);
        this.xml = new XmlJudge(library);
    }

    /** Judges any bytes; never throws for what is in them. */
    public ValidationReport validate(Octets document) {
        if (document.startsWith(PDF)) {
            return pdf.judge(document);
        }
        return looksLikeXml(document) ? xml.judge(document, Map.of()) : Reporting.unknown();
    }

    /**
     * Judges an XML signature together with the files that it signs and that stand beside it (ETSI EN 319 132-1, detached). It
     * counts only if it signs every file given, each under its own name; never throws for what is in them.
     *
     * @param beside by name, as the signature has it, percent signs resolved: {@code benh-an.pdf}
     */
    public ValidationReport validateBeside(Octets signature, Map<String, Octets> beside) {
        return looksLikeXml(signature) ? xml.judge(signature, Map.copyOf(beside)) : Reporting.unknown();
    }

    private static boolean looksLikeXml(Octets document) {
        String head = document.text(0, Math.min(document.size(), FAR_ENOUGH));
        return head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<");
    }
}
