package vn.kyluu.demo.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import vn.kyluu.ades.digest.Octets;

/** What a forger would do. */
public final class Forgery {
    private static final byte[] STREAM = "stream\n".getBytes(StandardCharsets.US_ASCII);
    private static final int INTO_THE_STREAM = 24;

    private Forgery() {}

    /** The same PDF with one bit of one byte changed, inside the first stream: the file's structure stays readable. */
    public static Octets oneByteChanged(Octets pdf) {
        byte[] bytes = pdf.toByteArray();
        bytes[indexOf(bytes) + STREAM.length + INTO_THE_STREAM] ^= 1;
        return Octets.of(bytes);
    }

    /** The same PDF with a line of text put on its first page by one more revision: nothing that was signed is touched. */
    public static Octets lineAdded(Octets pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray());
                ByteArrayOutputStream changed = new ByteArrayOutputStream()) {
            PDPage first = document.getPage(0);
            try (PDPageContentStream ink =
                    new PDPageContentStream(document, first, PDPageContentStream.AppendMode.APPEND, true, true)) {
                ink.beginText();
                ink.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 18);
                ink.newLineAtOffset(60, 420);
                ink.showText("5 x 500 mg");
                ink.endText();
            }
            first.getCOSObject().setNeedToBeUpdated(true);
            first.getResources().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(changed);
            return Octets.of(changed.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same XML with one letter of the patient's name changed. */
    public static Octets oneLetterChanged(Octets xml, String from, String to) {
        String text = new String(xml.toByteArray(), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("no such text in the XML");
        }
        return Octets.of(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static int indexOf(byte[] bytes) {
        for (int i = 0; i + STREAM.length + INTO_THE_STREAM < bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no stream in the PDF");
    }
}
