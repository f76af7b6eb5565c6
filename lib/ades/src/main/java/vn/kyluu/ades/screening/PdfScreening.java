package vn.kyluu.ades.screening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.screening.ScreeningRefusal.Reason;

/** Asks whether a PDF may be signed. Thread-safe. */
public final class PdfScreening {
    private static final Octets HEADER = Octets.of("%PDF-".getBytes(StandardCharsets.US_ASCII));

    /**
     * Returns if the PDF may be signed.
     *
     * @throws ScreeningRefusal with the first reason found why it may not
     */
    public void screen(Octets pdf) {
        if (pdf.size() == 0) {
            throw new ScreeningRefusal(Reason.EMPTY);
        }
        if (!pdf.startsWith(HEADER)) {
            throw new ScreeningRefusal(Reason.NOT_A_PDF);
        }
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(pdf.toByteArray()))) {
            if (document.isEncrypted()) {
                throw new ScreeningRefusal(Reason.PDF_ENCRYPTED);
            }
            new PdfObjects(document).visit(new ForbiddenContent());
            SecondOpinion.of(pdf).agreesWith(document);
        } catch (ScreeningRefusal e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw new ScreeningRefusal(Reason.PDF_ENCRYPTED, null, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // parsers meet hostile input with every kind of exception; whatever it is, this file cannot be read
            throw new ScreeningRefusal(Reason.PDF_MALFORMED, null, e);
        }
    }
}
