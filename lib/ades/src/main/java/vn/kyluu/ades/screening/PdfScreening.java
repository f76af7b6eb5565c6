package vn.kyluu.ades.screening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.digest.ScratchFailure;
import vn.kyluu.ades.screening.ScreeningRefusal.Reason;
import vn.kyluu.ades.structure.BrokenStructure;
import vn.kyluu.ades.structure.BrokenStructure.Fault;
import vn.kyluu.ades.structure.FileStructure;

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
        FileStructure structure = structure(pdf);
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(pdf.asByteBuffer()))) {
            if (document.isEncrypted()) {
                throw new ScreeningRefusal(Reason.PDF_ENCRYPTED);
            }
            new PdfObjects(document).visit(new ForbiddenContent());
            Map<Long, Long> places = new HashMap<>();
            document.getDocument().getXrefTable().forEach((key, place) -> places.put(key.getNumber(), place));
            if (!structure.agrees(places, catalog(document))) {
                throw new ScreeningRefusal(Reason.PDF_PARSERS_DISAGREE, "xref");
            }
            SecondOpinion.of(pdf).agreesWith(document);
        } catch (ScreeningRefusal e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw new ScreeningRefusal(Reason.PDF_ENCRYPTED, null, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            ScratchFailure.rethrow(e);
            // parsers meet hostile input with every kind of exception; whatever it is, this file cannot be read
            throw new ScreeningRefusal(Reason.PDF_MALFORMED, null, e);
        }
    }

    private static long catalog(PDDocument document) {
        return document.getDocument().getTrailer().getItem(COSName.ROOT) instanceof COSObject root
                ? root.getKey().getNumber()
                : -1;
    }

    private static FileStructure structure(Octets pdf) {
        try {
            return FileStructure.of(pdf);
        } catch (BrokenStructure e) {
            Reason reason = e.fault() == Fault.TOO_COMPLEX ? Reason.PDF_TOO_COMPLEX : Reason.PDF_MALFORMED;
            throw new ScreeningRefusal(reason, "byte " + e.position(), e);
        }
    }
}
