package vn.kyluu.ades.screening;

import com.itextpdf.commons.exceptions.ITextException;
import com.itextpdf.kernel.pdf.MemoryLimitsAwareHandler;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.ReaderProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revision.PdfSource;
import vn.kyluu.ades.screening.ScreeningRefusal.Reason;

/** How the other parser (iText) reads the same PDF, page by page. */
final class SecondOpinion {
    private static final long MOST_CONTENT = 256L << 20;

    private record Page(Octets content, int annotations) {}

    private final List<Page> pages;

    private SecondOpinion(List<Page> pages) {
        this.pages = pages;
    }

    static SecondOpinion of(Octets pdf) throws IOException {
        ReaderProperties limits =
                new ReaderProperties().setMemoryLimitsAwareHandler(new MemoryLimitsAwareHandler(pdf.size()));
        try (PdfReader reader = new PdfReader(new PdfSource(pdf), limits);
                PdfDocument document = new PdfDocument(reader)) {
            List<Page> pages = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PdfPage page = document.getPage(i);
                pages.add(new Page(
                        essence(new ByteArrayInputStream(page.getContentBytes())),
                        page.getAnnotations().size()));
            }
            return new SecondOpinion(pages);
        } catch (ITextException e) {
            throw new ScreeningRefusal(Reason.PDF_PARSERS_DISAGREE, null, e);
        }
    }

    void agreesWith(PDDocument document) throws IOException {
        if (document.getNumberOfPages() != pages.size()) {
            throw new ScreeningRefusal(Reason.PDF_PARSERS_DISAGREE, "pages");
        }
        for (int i = 0; i < pages.size(); i++) {
            PDPage page = document.getPage(i);
            try (InputStream content = page.getContents()) {
                Page ours = new Page(essence(content), page.getAnnotations().size());
                if (!ours.equals(pages.get(i))) {
                    throw new ScreeningRefusal(Reason.PDF_PARSERS_DISAGREE, "page " + (i + 1));
                }
            }
        }
    }

    // the parsers put different white space between the streams of a page, so white space does not count
    private static Octets essence(InputStream content) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance(DigestAlgorithm.SHA256.jcaName());
            byte[] buffer = new byte[8192];
            long total = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                total += read;
                if (total > MOST_CONTENT) {
                    throw new ScreeningRefusal(Reason.PDF_TOO_COMPLEX);
                }
                for (int i = 0; i < read; i++) {
                    if (buffer[i] > ' ' || buffer[i] < 0) {
                        digest.update(buffer[i]);
                    }
                }
            }
            return Octets.of(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
