package vn.kyluu.demo.job;

import java.nio.charset.StandardCharsets;
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
